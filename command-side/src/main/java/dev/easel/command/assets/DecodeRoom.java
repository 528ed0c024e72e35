package dev.easel.command.assets;

import dev.easel.platform.Problem;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets few pictures into memory at a time: one may take 300 MB while it is turned. */
final class DecodeRoom {

    private static final int AT_ONCE = 2;
    private static final int PATIENCE_SECONDS = 20;

    private final Semaphore room = new Semaphore(AT_ONCE, true);

    <T> T within(Supplier<T> work) {
        try {
            if (!room.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw Problem.unavailable("SERVER_BUSY", "Too many pictures are being read now.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.unavailable("SERVER_BUSY", "The server is stopping.");
        }
        try {
            return work.get();
        } finally {
            room.release();
        }
    }
}
