package dev.easel.saga.providers.local;

import dev.easel.platform.PictureMemory;
import dev.easel.platform.PictureMemory.Share;
import org.jspecify.annotations.Nullable;

/** The memory of one order: taken when the size of its picture is known, given back when it is done. */
final class JobMemory implements PictureRoom, AutoCloseable {

    private static final int BYTES_PER_PIXEL = 5; // four of the picture, and the mask of a cut-out
    private static final long SMALL_PLANES = 64L << 20; // jobs look at pictures of half a megapixel, in floats

    private final PictureMemory memory;
    private @Nullable Share share;

    JobMemory(PictureMemory memory) {
        this.memory = memory;
    }

    @Override
    public void make(long pixels) throws InterruptedException {
        if (share == null) { // a second share could wait for what another order holds
            share = memory.take(pixels * BYTES_PER_PIXEL + SMALL_PLANES);
        }
    }

    @Override
    public void close() {
        if (share != null) {
            share.close();
            share = null;
        }
    }
}
