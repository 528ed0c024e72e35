package dev.easel.saga.providers.local.stylise;

/** Largest and smallest values over square windows (grey dilation and erosion). */
final class Spread {

    private Spread() {}

    /** The plane with its narrow dark places filled. */
    static float[] closed(float[] plane, int width, int height, int radius) {
        return negative(most(negative(most(plane, width, height, radius)), width, height, radius));
    }

    private static float[] most(float[] plane, int width, int height, int radius) {
        var rows = new float[plane.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int last = y * width + Math.min(width - 1, x + radius);
                float most = -Float.MAX_VALUE;
                for (int i = y * width + Math.max(0, x - radius); i <= last; i++) {
                    most = Math.max(most, plane[i]);
                }
                rows[y * width + x] = most;
            }
        }
        var result = new float[plane.length];
        java.util.Arrays.fill(result, -Float.MAX_VALUE);
        for (int y = 0; y < height; y++) {
            for (int from = Math.max(0, y - radius); from <= Math.min(height - 1, y + radius); from++) {
                for (int x = 0; x < width; x++) {
                    result[y * width + x] = Math.max(result[y * width + x], rows[from * width + x]);
                }
            }
        }
        return result;
    }

    private static float[] negative(float[] plane) {
        var result = new float[plane.length];
        for (int i = 0; i < plane.length; i++) {
            result[i] = -plane[i];
        }
        return result;
    }
}
