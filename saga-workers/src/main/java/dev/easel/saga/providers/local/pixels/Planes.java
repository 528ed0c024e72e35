package dev.easel.saga.providers.local.pixels;

/** Reads planes between their pixels. */
public final class Planes {

    private Planes() {}

    /** The value at a place, 0 being the middle of the first pixel; beyond the border that of the nearest pixel. */
    public static float at(float[] plane, int width, int height, float x, float y) {
        float cx = Math.clamp(x, 0, width - 1);
        float cy = Math.clamp(y, 0, height - 1);
        int left = (int) cx;
        int row = (int) cy;
        int upper = row * width;
        int right = Math.min(left + 1, width - 1);
        int lower = Math.min(row + 1, height - 1) * width;
        float u = cx - left;
        float v = cy - row;
        float above = plane[upper + left] * (1 - u) + plane[upper + right] * u;
        float below = plane[lower + left] * (1 - u) + plane[lower + right] * u;
        return above * (1 - v) + below * v;
    }
}
