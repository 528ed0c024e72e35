package dev.easel.saga.providers.local.shape;

import dev.easel.saga.providers.local.pixels.BoxBlur;

/** The way from each place of a mask to the nearest place outside (two sweeps of vector distances). */
public final class Rim {

    private static final int FAR = 1 << 14;

    private final int width;
    private final int height;
    private final int[] across; // to the nearest place outside
    private final int[] down;

    private Rim(int width, int height) {
        this.width = width;
        this.height = height;
        this.across = new int[width * height];
        this.down = new int[width * height];
    }

    /** @param mask true inside */
    public static Rim of(boolean[] mask, int width, int height) {
        var rim = new Rim(width, height);
        for (int i = 0; i < mask.length; i++) {
            rim.across[i] = mask[i] ? FAR : 0;
            rim.down[i] = mask[i] ? FAR : 0;
        }
        for (int y = 0; y < height; y++) {
            rim.sweep(y, -1);
        }
        for (int y = height - 1; y >= 0; y--) {
            rim.sweep(y, 1);
        }
        return rim;
    }

    private void sweep(int y, int from) {
        for (int x = 0; x < width; x++) {
            ask(x, y, 0, from);
            ask(x, y, -1, from);
            ask(x, y, 1, from);
            ask(x, y, -1, 0);
        }
        for (int x = width - 1; x >= 0; x--) {
            ask(x, y, 1, 0);
        }
    }

    private void ask(int x, int y, int dx, int dy) {
        if (x + dx < 0 || x + dx >= width || y + dy < 0 || y + dy >= height) {
            return;
        }
        int i = y * width + x;
        int neighbour = i + dy * width + dx;
        int a = across[neighbour] + dx;
        int b = down[neighbour] + dy;
        if (a * a + b * b < across[i] * across[i] + down[i] * down[i]) {
            across[i] = a;
            down[i] = b;
        }
    }

    /** Columns to the nearest place outside; very many when there is none. */
    public int across(int place) {
        return across[place];
    }

    /** Rows to the nearest place outside; very many when there is none. */
    public int down(int place) {
        return down[place];
    }

    public float distance(int place) {
        return (float) Math.hypot(across[place], down[place]);
    }

    /** Unit vectors inwards, columns then rows; where that is undecided, as on a ridge, shorter ones. */
    public float[][] inwards() {
        var high = new float[across.length];
        for (int i = 0; i < high.length; i++) {
            high[i] = Math.min(distance(i), FAR);
        }
        high = BoxBlur.of(high, width, height, 2);
        var result = new float[2][high.length];
        for (int i = 0; i < high.length; i++) {
            int x = i % width;
            float dx = high[x < width - 1 ? i + 1 : i] - high[x > 0 ? i - 1 : i];
            float dy = high[i + width < high.length ? i + width : i] - high[i >= width ? i - width : i];
            float length = (float) Math.hypot(dx, dy);
            result[0][i] = length < 0.3f ? 0 : dx / length;
            result[1][i] = length < 0.3f ? 0 : dy / length;
        }
        return result;
    }
}
