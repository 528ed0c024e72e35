package dev.easel.saga.providers.local.pixels;

/**
 * Fills the gaps of a plane smoothly from what is known around them (pull-push): means of what is known go up a pyramid of
 * halves, and what is still missing comes back down from it.
 */
public final class Infill {

    private Infill() {}

    /**
     * @param known how sure each value is, 0 to 1; a sure one stays as it is
     * @return a new plane
     */
    public static float[] of(float[] plane, float[] known, int width, int height) {
        var result = new float[plane.length];
        if (width == 1 && height == 1) {
            result[0] = plane[0];
            return result;
        }
        int w = (width + 1) / 2;
        int h = (height + 1) / 2;
        var sums = new float[w * h];
        var weights = new float[w * h];
        for (int y = 0, i = 0; y < height; y++) {
            int row = y / 2 * w;
            for (int x = 0; x < width; x++, i++) {
                int half = row + x / 2;
                sums[half] += known[i] * plane[i];
                weights[half] += known[i];
            }
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= Math.max(1e-6f, weights[i]);
            weights[i] = Math.min(1, weights[i]);
        }
        var filled = of(sums, weights, w, h);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                float gap = 1 - known[i];
                result[i] = gap == 0 ? plane[i] : known[i] * plane[i] + gap * between(filled, x, y, w, h);
            }
        }
        return result;
    }

    private static float between(float[] half, int x, int y, int w, int h) {
        int left = Math.max(0, (x - 1) / 2);
        int top = Math.max(0, (y - 1) / 2);
        int right = Math.min(w - 1, (x + 1) / 2);
        int bottom = Math.min(h - 1, (y + 1) / 2);
        float u = x % 2 == 0 ? 0.75f : 0.25f;
        float v = y % 2 == 0 ? 0.75f : 0.25f;
        float above = half[top * w + left] * (1 - u) + half[top * w + right] * u;
        float below = half[bottom * w + left] * (1 - u) + half[bottom * w + right] * u;
        return above * (1 - v) + below * v;
    }
}
