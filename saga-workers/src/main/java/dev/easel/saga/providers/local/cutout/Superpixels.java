package dev.easel.saga.providers.local.cutout;

import dev.easel.saga.providers.local.pixels.Pulse;
import java.util.Arrays;

/** Compact regions of similar colour (SLIC): k-means in colour and place, each centre seeking only near itself. */
final class Superpixels {

    private static final int ROUNDS = 6;
    private static final float COMPACTNESS = 12f;
    private static final int COLOURS = 3;
    private static final int X = 3;
    private static final int Y = 4;

    final int[] labels;
    int count;

    private final int width;
    private final int height;
    private final float[][] planes;
    private final int step;
    private float[][] centres = new float[0][]; // per region: three of colour, x, y

    Superpixels(int width, int height, float[][] planes, int wanted) throws InterruptedException {
        this.width = width;
        this.height = height;
        this.planes = planes;
        this.labels = new int[width * height];
        this.step = Math.max(2, (int) Math.round(Math.sqrt((double) width * height / wanted)));
        seed();
        for (int round = 0; round < ROUNDS; round++) {
            Pulse.stopIfInterrupted();
            assign();
            recentre();
        }
        count = new Fragments(width, height, labels).join(step * step / 4);
    }

    private void seed() {
        int columns = Math.max(1, width / step);
        int rows = Math.max(1, height / step);
        centres = new float[columns * rows][];
        for (int k = 0; k < centres.length; k++) {
            int column = k % columns;
            int row = k / columns;
            int x = (int) ((column + 0.5) * width / columns);
            int y = (int) ((row + 0.5) * height / rows);
            var centre = new float[Y + 1];
            for (int c = 0; c < COLOURS; c++) {
                centre[c] = planes[c][y * width + x];
            }
            centre[X] = x;
            centre[Y] = y;
            centres[k] = centre;
        }
    }

    private void assign() {
        var best = new float[labels.length];
        Arrays.fill(best, Float.MAX_VALUE);
        int reach = step * 3 / 2 + 1;
        for (int k = 0; k < centres.length; k++) {
            int cx = (int) centres[k][X];
            int cy = (int) centres[k][Y];
            int left = Math.max(0, cx - reach);
            int right = Math.min(width - 1, cx + reach);
            for (int y = Math.max(0, cy - reach); y <= Math.min(height - 1, cy + reach); y++) {
                claim(k, centres[k], y, left, right, best);
            }
        }
    }

    /** Gives a region the pixels of one row that are nearer to it than where they are. */
    private void claim(int k, float[] centre, int y, int left, int right, float[] best) {
        float compactness = COMPACTNESS * COMPACTNESS / (step * step);
        float dy = y - centre[Y];
        float vertical = dy * dy * compactness;
        for (int x = left, i = y * width + left; x <= right; x++, i++) {
            float l = planes[0][i] - centre[0];
            float a = planes[1][i] - centre[1];
            float b = planes[2][i] - centre[2];
            float dx = x - centre[X];
            float distance = l * l + a * a + b * b + dx * dx * compactness + vertical;
            if (distance < best[i]) {
                best[i] = distance;
                labels[i] = k;
            }
        }
    }

    private void recentre() {
        var sums = new double[centres.length][Y + 1];
        var counts = new int[centres.length];
        for (int i = 0; i < labels.length; i++) {
            var sum = sums[labels[i]];
            for (int c = 0; c < COLOURS; c++) {
                sum[c] += planes[c][i];
            }
            int row = i / width;
            sum[X] += i - row * width;
            sum[Y] += row;
            counts[labels[i]]++;
        }
        for (int k = 0; k < centres.length; k++) {
            for (int c = 0; c < sums[k].length && counts[k] > 0; c++) {
                centres[k][c] = (float) (sums[k][c] / counts[k]);
            }
        }
    }
}
