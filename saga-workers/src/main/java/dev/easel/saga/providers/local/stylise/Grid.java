package dev.easel.saga.providers.local.stylise;

import org.jspecify.annotations.Nullable;

/**
 * The square cells of a mosaic, a cross-stitch or a pixel picture.
 *
 * @param pitch pixels from cell to cell
 * @param left where the first cell begins
 * @param top where the first cell begins
 */
record Grid(int pitch, int left, int top) {

    private static final int LEAST = 5;
    private static final int AROUND = 12; // only what stands out from its surroundings is an edge
    private static final double CERTAIN = 0.45; // correlation of the picture's edges with themselves one cell on

    /** Null when the picture has none. */
    static @Nullable Grid of(float[] light, int width, int height) {
        var columns = new double[width];
        var rows = new double[height];
        for (int y = 1; y < height; y++) {
            for (int x = 1; x < width; x++) {
                int i = y * width + x;
                columns[x] += Math.abs(light[i] - light[i - 1]);
                rows[y] += Math.abs(light[i] - light[i - width]);
            }
        }
        int pitch = period(columns);
        if (pitch == 0 || Math.abs(period(rows) - pitch) > 1) {
            return null;
        }
        return new Grid(pitch, phase(columns, pitch), phase(rows, pitch));
    }

    private static int period(double[] profile) {
        int most = Math.min(64, profile.length / 4);
        if (most < LEAST) {
            return 0;
        }
        var centred = centred(profile);
        var echo = new double[most + 1];
        double best = 0;
        for (int lag = LEAST; lag <= most; lag++) {
            echo[lag] = echo(centred, lag);
            best = Math.max(best, echo[lag]);
        }
        for (int lag = LEAST; lag <= most; lag++) {
            if (echo[lag] > CERTAIN && echo[lag] > 0.85 * best) { // the shortest: multiples correlate as well
                return lag;
            }
        }
        return 0;
    }

    private static double[] centred(double[] profile) {
        var result = new double[profile.length];
        for (int i = 1; i < result.length; i++) { // the first has no neighbour
            int from = Math.max(1, i - AROUND);
            int to = Math.min(profile.length - 1, i + AROUND);
            double mean = 0;
            for (int j = from; j <= to; j++) {
                mean += profile[j] / (to - from + 1);
            }
            result[i] = profile[i] - mean;
        }
        return result;
    }

    private static double echo(double[] profile, int lag) {
        double both = 0;
        double first = 1e-9;
        double second = 1e-9;
        for (int i = 0; i + lag < profile.length; i++) {
            both += profile[i] * profile[i + lag];
            first += profile[i] * profile[i];
            second += profile[i + lag] * profile[i + lag];
        }
        return both / Math.sqrt(first * second);
    }

    /** Where the edges lie: a cell begins behind the strongest pair of neighbouring lines. */
    private static int phase(double[] profile, int pitch) {
        int best = 0;
        double most = -1;
        for (int offset = 0; offset < pitch; offset++) {
            double sum = 0;
            for (int i = offset; i < profile.length; i += pitch) {
                sum += profile[i] + (i > 0 ? profile[i - 1] : 0);
            }
            if (sum > most) {
                most = sum;
                best = offset;
            }
        }
        return best;
    }
}
