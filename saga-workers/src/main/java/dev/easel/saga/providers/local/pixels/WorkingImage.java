package dev.easel.saga.providers.local.pixels;

/**
 * The photo made small enough to think about: planes of red, green and blue (0 to 1) and the same colours in CIE Lab.
 * A transparent pixel counts as white.
 */
public final class WorkingImage {

    public final int width;
    public final int height;
    public final float[][] rgb;
    public final float[][] lab;

    private WorkingImage(int width, int height, float[][] rgb) {
        this.width = width;
        this.height = height;
        this.rgb = rgb;
        this.lab = Lab.of(rgb);
    }

    public int size() {
        return width * height;
    }

    /** @param side longest side of the result in pixels; a smaller photo keeps its size */
    public static WorkingImage of(PixelRows rows, int side, Pulse pulse) throws InterruptedException {
        double scale = Math.min(1.0, (double) side / Math.max(rows.width(), rows.height()));
        int width = Math.max(1, (int) Math.round(rows.width() * scale));
        int height = Math.max(1, (int) Math.round(rows.height() * scale));
        return new WorkingImage(width, height, Average.of(rows, width, height, pulse));
    }

    /** The same at half the size. */
    public WorkingImage halved() {
        int halfWidth = Math.max(1, width / 2);
        int halfHeight = Math.max(1, height / 2);
        var half = new float[3][halfWidth * halfHeight];
        for (int y = 0, i = 0; y < halfHeight; y++) {
            int upper = Math.min(2 * y, height - 1) * width;
            int lower = Math.min(2 * y + 1, height - 1) * width;
            for (int x = 0; x < halfWidth; x++, i++) {
                int left = Math.min(2 * x, width - 1);
                int right = Math.min(2 * x + 1, width - 1);
                for (int c = 0; c < 3; c++) {
                    var plane = rgb[c];
                    half[c][i] =
                            (plane[upper + left] + plane[upper + right] + plane[lower + left] + plane[lower + right])
                                    / 4;
                }
            }
        }
        return new WorkingImage(halfWidth, halfHeight, half);
    }
}
