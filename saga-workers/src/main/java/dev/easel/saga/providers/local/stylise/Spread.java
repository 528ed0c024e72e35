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
            int first = y * width;
            int last = first + width - 1;
            for (int i = first; i <= last; i++) {
                float most = plane[i];
                for (int j = Math.max(first, i - radius); j <= Math.min(last, i + radius); j++) {
                    most = plane[j] > most ? plane[j] : most;
                }
                rows[i] = most;
            }
        }
        var result = rows.clone();
        for (int y = 0; y < height; y++) {
            for (int from = Math.max(0, y - radius); from <= Math.min(height - 1, y + radius); from++) {
                int way = (from - y) * width;
                for (int i = y * width; i < (y + 1) * width; i++) {
                    result[i] = rows[i + way] > result[i] ? rows[i + way] : result[i];
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
