package dev.easel.saga.providers.local.pixels;

/** Means over square windows in time independent of their size; at the rim the window is what lies inside. */
public final class BoxBlur {

    private BoxBlur() {}

    public static float[] of(float[] plane, int width, int height, int radius) {
        var rows = new float[plane.length];
        for (int y = 0; y < height; y++) {
            sweep(plane, rows, y * width, 1, width, radius);
        }
        var result = new float[plane.length];
        for (int x = 0; x < width; x++) {
            sweep(rows, result, x, width, height, radius);
        }
        return result;
    }

    private static void sweep(float[] from, float[] to, int start, int step, int length, int radius) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < Math.min(radius, length); i++) {
            sum += from[start + i * step];
            count++;
        }
        for (int i = 0; i < length; i++) {
            if (i + radius < length) {
                sum += from[start + (i + radius) * step];
                count++;
            }
            if (i - radius - 1 >= 0) {
                sum -= from[start + (i - radius - 1) * step];
                count--;
            }
            to[start + i * step] = (float) (sum / count);
        }
    }
}
