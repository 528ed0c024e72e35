package dev.easel.saga.providers.local.pixels;

import java.util.Arrays;

/** Shrinks a picture: each pixel becomes the mean of those that it stands for. */
final class Average {

    private final int width;
    private final int[] column; // of the small picture, for each of the large one
    private final int[][] sums; // of one line of the small picture
    private final int[] counts;
    private final float[][] rgb;

    private Average(int from, int width, int height) {
        this.width = width;
        this.column = new int[from];
        for (int x = 0; x < from; x++) {
            column[x] = (int) ((long) x * width / from);
        }
        this.sums = new int[3][width];
        this.counts = new int[width];
        this.rgb = new float[3][width * height];
    }

    /** Answers planes of red, green and blue (0 to 1) on white. */
    static float[][] of(PixelRows rows, int width, int height, Pulse pulse) throws InterruptedException {
        var average = new Average(rows.width(), width, height);
        var row = new int[rows.width()];
        int target = 0;
        for (int y = 0; y < rows.height(); y++) {
            int line = (int) ((long) y * height / rows.height());
            if (line != target) {
                average.flush(target);
                target = line;
            }
            rows.read(y, row);
            average.add(row);
            if (y % 64 == 0) {
                pulse.between(0, 10, (double) y / rows.height());
            }
        }
        average.flush(target);
        return average.rgb;
    }

    private void add(int[] row) {
        for (int x = 0; x < row.length; x++) {
            int pixel = row[x];
            int alpha = pixel >>> 24;
            if (alpha < 255) {
                pixel = onWhite(pixel, 16, alpha) | onWhite(pixel, 8, alpha) | onWhite(pixel, 0, alpha);
            }
            int at = column[x];
            sums[0][at] += pixel >> 16 & 0xff;
            sums[1][at] += pixel >> 8 & 0xff;
            sums[2][at] += pixel & 0xff;
            counts[at]++;
        }
    }

    private static int onWhite(int pixel, int shift, int alpha) {
        int mixed = ((pixel >> shift & 0xff) * alpha + 255 * (255 - alpha)) / 255;
        return mixed << shift;
    }

    private void flush(int line) {
        for (int x = 0; x < width; x++) {
            for (int c = 0; c < 3; c++) {
                rgb[c][line * width + x] = sums[c][x] / (255f * Math.max(1, counts[x]));
                sums[c][x] = 0;
            }
        }
        Arrays.fill(counts, 0);
    }
}
