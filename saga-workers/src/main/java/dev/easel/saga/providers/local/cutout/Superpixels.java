package dev.easel.saga.providers.local.cutout;

import dev.easel.saga.providers.local.pixels.Pulse;
import java.util.Arrays;

/** Compact regions of similar colour (SLIC): k-means in colour and place, each centre seeking only near itself. */
final class Superpixels {

    private static final int ROUNDS = 6;
    private static final float COMPACTNESS = 12f;

    final int[] labels;
    int count;

    private final int width;
    private final int height;
    private final float[][] planes;
    private final int step;
    private float[][] centres = new float[0][]; // per region: colour planes, x, y

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
            var centre = new float[planes.length + 2];
            for (int c = 0; c < planes.length; c++) {
                centre[c] = planes[c][y * width + x];
            }
            centre[planes.length] = x;
            centre[planes.length + 1] = y;
            centres[k] = centre;
        }
    }

    private void assign() {
        var best = new float[labels.length];
        Arrays.fill(best, Float.MAX_VALUE);
        int reach = step * 3 / 2 + 1;
        for (int k = 0; k < centres.length; k++) {
            int cx = (int) centres[k][planes.length];
            int cy = (int) centres[k][planes.length + 1];
            for (int y = Math.max(0, cy - reach); y <= Math.min(height - 1, cy + reach); y++) {
                for (int x = Math.max(0, cx - reach); x <= Math.min(width - 1, cx + reach); x++) {
                    int i = y * width + x;
                    float distance = distance(centres[k], i, x, y);
                    if (distance < best[i]) {
                        best[i] = distance;
                        labels[i] = k;
                    }
                }
            }
        }
    }

    private float distance(float[] centre, int i, int x, int y) {
        float colour = 0;
        for (int c = 0; c < planes.length; c++) {
            float d = planes[c][i] - centre[c];
            colour += d * d;
        }
        float dx = x - centre[planes.length];
        float dy = y - centre[planes.length + 1];
        return colour + (dx * dx + dy * dy) * COMPACTNESS * COMPACTNESS / (float) (step * step);
    }

    private void recentre() {
        var sums = new double[centres.length][planes.length + 2];
        var counts = new int[centres.length];
        for (int i = 0; i < labels.length; i++) {
            var sum = sums[labels[i]];
            for (int c = 0; c < planes.length; c++) {
                sum[c] += planes[c][i];
            }
            int row = i / width;
            sum[planes.length] += i - row * width;
            sum[planes.length + 1] += row;
            counts[labels[i]]++;
        }
        for (int k = 0; k < centres.length; k++) {
            for (int c = 0; c < sums[k].length && counts[k] > 0; c++) {
                centres[k][c] = (float) (sums[k][c] / counts[k]);
            }
        }
    }
}
