package dev.easel.saga.providers.local.pixels;

/** Means over square windows in time independent of their size; at the rim the window is what lies inside. */
public final class BoxBlur {

    private BoxBlur() {}

    public static float[] of(float[] plane, int width, int height, int radius) {
        var rows = new float[plane.length];
        var shares = shares(width, radius);
        for (int y = 0; y < height; y++) {
            across(plane, rows, y * width, width, radius, shares);
        }
        return down(rows, width, height, radius);
    }

    /** What each pixel of a window counts for. */
    private static double[] shares(int length, int radius) {
        var shares = new double[length];
        for (int i = 0; i < length; i++) {
            shares[i] = 1.0 / (Math.min(length - 1, i + radius) - Math.max(0, i - radius) + 1);
        }
        return shares;
    }

    private static void across(float[] from, float[] to, int start, int width, int radius, double[] shares) {
        double sum = 0;
        for (int x = 0; x < Math.min(radius, width); x++) {
            sum += from[start + x];
        }
        for (int x = 0; x < width; x++) {
            if (x + radius < width) {
                sum += from[start + x + radius];
            }
            if (x > radius) {
                sum -= from[start + x - radius - 1];
            }
            to[start + x] = (float) (sum * shares[x]);
        }
    }

    /** All columns side by side, for memory is read by rows. */
    private static float[] down(float[] rows, int width, int height, int radius) {
        var result = new float[rows.length];
        var shares = shares(height, radius);
        var sums = new double[width];
        for (int y = 0; y < Math.min(radius, height); y++) {
            enter(sums, rows, y * width);
        }
        for (int y = 0; y < height; y++) {
            if (y + radius < height) {
                enter(sums, rows, (y + radius) * width);
            }
            if (y > radius) {
                leave(sums, rows, (y - radius - 1) * width);
            }
            double share = shares[y];
            for (int x = 0, i = y * width; x < width; x++, i++) {
                result[i] = (float) (sums[x] * share);
            }
        }
        return result;
    }

    private static void enter(double[] sums, float[] rows, int row) {
        for (int x = 0; x < sums.length; x++) {
            sums[x] += rows[row + x];
        }
    }

    private static void leave(double[] sums, float[] rows, int row) {
        for (int x = 0; x < sums.length; x++) {
            sums[x] -= rows[row + x];
        }
    }
}
