package dev.easel.saga.providers.local.pixels;

import java.util.Arrays;

/**
 * The photo made small enough to think about: planes of red, green and blue (0 to 1) and the same colours in CIE Lab.
 * A transparent pixel counts as white.
 */
public final class WorkingImage {

    public final int width;
    public final int height;
    public final float[][] rgb;
    public final float[][] lab;

    private static final float[] LINEAR = new float[256];

    static {
        for (int i = 0; i < 256; i++) {
            double c = i / 255.0;
            LINEAR[i] = (float) (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
        }
    }

    private WorkingImage(int width, int height) {
        this.width = width;
        this.height = height;
        this.rgb = new float[3][width * height];
        this.lab = new float[3][width * height];
    }

    public int size() {
        return width * height;
    }

    /** @param side longest side of the result in pixels; a smaller photo keeps its size */
    public static WorkingImage of(PixelRows rows, int side, Pulse pulse) throws InterruptedException {
        double scale = Math.min(1.0, (double) side / Math.max(rows.width(), rows.height()));
        var small = new WorkingImage(Math.max(1, (int) Math.round(rows.width() * scale)), Math.max(1, (int)
                Math.round(rows.height() * scale)));
        small.average(rows, pulse);
        small.convert();
        return small;
    }

    /** The same at half the size. */
    public WorkingImage halved() {
        var half = new WorkingImage(Math.max(1, width / 2), Math.max(1, height / 2));
        for (int i = 0; i < half.size(); i++) {
            int x = i % half.width;
            int y = i / half.width;
            int first = Math.min(2 * y, height - 1) * width;
            int second = Math.min(2 * y + 1, height - 1) * width;
            int left = Math.min(2 * x, width - 1);
            int right = Math.min(2 * x + 1, width - 1);
            for (int c = 0; c < 3; c++) {
                half.rgb[c][i] = (rgb[c][first + left]
                                + rgb[c][first + right]
                                + rgb[c][second + left]
                                + rgb[c][second + right])
                        / 4;
            }
        }
        half.convert();
        return half;
    }

    private void average(PixelRows rows, Pulse pulse) throws InterruptedException {
        var row = new int[rows.width()];
        var counts = new int[width];
        var sums = new long[3][width];
        int target = 0;
        for (int y = 0; y < rows.height(); y++) {
            int line = (int) ((long) y * height / rows.height());
            if (line != target) {
                flush(target, sums, counts);
                target = line;
            }
            rows.read(y, row);
            add(row, sums, counts);
            if (y % 64 == 0) {
                pulse.between(0, 10, (double) y / rows.height());
            }
        }
        flush(target, sums, counts);
    }

    private void add(int[] row, long[][] sums, int[] counts) {
        for (int x = 0; x < row.length; x++) {
            int column = (int) ((long) x * width / row.length);
            int alpha = row[x] >>> 24;
            for (int c = 0; c < 3; c++) {
                int value = (row[x] >> (16 - 8 * c)) & 0xff;
                sums[c][column] += alpha == 255 ? value : (value * alpha + 255 * (255 - alpha)) / 255;
            }
            counts[column]++;
        }
    }

    private void flush(int line, long[][] sums, int[] counts) {
        for (int x = 0; x < width; x++) {
            for (int c = 0; c < 3; c++) {
                rgb[c][line * width + x] = sums[c][x] / (255f * Math.max(1, counts[x]));
                sums[c][x] = 0;
            }
        }
        Arrays.fill(counts, 0);
    }

    private void convert() {
        for (int i = 0; i < size(); i++) {
            float r = LINEAR[Math.round(rgb[0][i] * 255)];
            float g = LINEAR[Math.round(rgb[1][i] * 255)];
            float b = LINEAR[Math.round(rgb[2][i] * 255)];
            double x = curve((0.4124f * r + 0.3576f * g + 0.1805f * b) / 0.95047f);
            double y = curve(0.2126f * r + 0.7152f * g + 0.0722f * b);
            double z = curve((0.0193f * r + 0.1192f * g + 0.9505f * b) / 1.08883f);
            lab[0][i] = (float) (116 * y - 16);
            lab[1][i] = (float) (500 * (x - y));
            lab[2][i] = (float) (200 * (y - z));
        }
    }

    private static double curve(float t) {
        return t > 0.008856f ? Math.cbrt(t) : 7.787f * t + 16f / 116f;
    }
}
