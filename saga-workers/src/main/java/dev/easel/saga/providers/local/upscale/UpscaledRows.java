package dev.easel.saga.providers.local.upscale;

import dev.easel.saga.providers.local.pixels.PixelRows;
import dev.easel.saga.providers.local.pixels.Pulse;
import dev.easel.saga.providers.local.pixels.Rows;
import java.util.Arrays;

/**
 * The picture, twice or four times as large. Computed strip by strip, with enough of the neighbouring strips that nobody
 * can tell where they meet; colours are weighted by their alpha, so that a clear background does not bleed.
 */
final class UpscaledRows implements Rows {

    private static final int STRIP = 48;
    private static final int OVERLAP = 8;

    private final PixelRows source;
    private final int factor;
    private final boolean alpha;
    private final Enlargement enlargement;
    private int stripTop = Integer.MIN_VALUE;
    private int[] strip = new int[0]; // ARGB

    UpscaledRows(PixelRows source, int factor, boolean alpha) {
        this.source = source;
        this.factor = factor;
        this.alpha = alpha;
        this.enlargement = new Enlargement(factor);
    }

    @Override
    public int width() {
        return source.width() * factor;
    }

    @Override
    public int height() {
        return source.height() * factor;
    }

    @Override
    public void read(int y, int[] argb) throws InterruptedException {
        int old = y / factor;
        int top = old - old % STRIP;
        if (top != stripTop) {
            enlarge(top);
            stripTop = top;
        }
        System.arraycopy(strip, (y - top * factor) * width(), argb, 0, width());
    }

    private void enlarge(int top) throws InterruptedException {
        int from = Math.max(0, top - OVERLAP);
        int to = Math.min(source.height(), top + STRIP + OVERLAP);
        int height = Math.min(source.height(), top + STRIP) - top;
        strip = new int[height * factor * width()];
        if (alpha) {
            put(plane(from, to, 24), (top - from) * factor, 24);
        } else {
            Arrays.fill(strip, 0xff000000);
        }
        for (int shift = 16; shift >= 0; shift -= Byte.SIZE) {
            put(plane(from, to, shift), (top - from) * factor, shift);
        }
    }

    /** One channel of some rows, enlarged. */
    private float[] plane(int from, int to, int shift) throws InterruptedException {
        Pulse.stopIfInterrupted();
        int width = source.width();
        var plane = new float[(to - from) * width];
        var row = new int[width];
        for (int y = from; y < to; y++) {
            source.read(y, row);
            for (int x = 0; x < width; x++) {
                float value = (row[x] >>> shift) & 0xff;
                plane[(y - from) * width + x] = alpha && shift < 24 ? value * (row[x] >>> 24) / 255 : value;
            }
        }
        return enlargement.of(plane, width, to - from);
    }

    private void put(float[] plane, int firstRow, int shift) {
        int start = firstRow * width();
        for (int i = 0; i < strip.length; i++) {
            float value = plane[start + i];
            int opacity = strip[i] >>> 24;
            if (alpha && shift < 24) {
                value = opacity == 0 ? 0 : value * 255 / opacity;
            }
            strip[i] |= Math.clamp(Math.round(value), 0, 255) << shift;
        }
    }
}
