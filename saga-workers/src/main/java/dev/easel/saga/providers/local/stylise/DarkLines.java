package dev.easel.saga.providers.local.stylise;

import dev.easel.saga.providers.local.pixels.WorkingImage;

/**
 * The dark places of a picture that are narrower than some width.
 *
 * @param share of the picture
 * @param depth how much darker they are than what is around them, of lightness
 * @param ink their mean colour, red, green and blue
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record DarkLines(double share, double depth, float[] ink) {

    private static final float DARKER = 14;

    static DarkLines of(WorkingImage picture, int radius) {
        var light = picture.lab[0];
        var closed = Spread.closed(light, picture.width, picture.height, radius);
        int count = 0;
        double depth = 0;
        double weights = 1e-9;
        var sums = new double[3];
        for (int i = 0; i < light.length; i++) {
            float gap = closed[i] - light[i];
            if (gap > DARKER) {
                count++;
                depth += gap;
                weights += gap * gap; // the heart of a line rather than its soft rim
                for (int c = 0; c < 3; c++) {
                    sums[c] += gap * gap * picture.rgb[c][i];
                }
            }
        }
        var ink = new float[] {(float) (sums[0] / weights), (float) (sums[1] / weights), (float) (sums[2] / weights)};
        return new DarkLines((double) count / light.length, depth / Math.max(1, count), ink);
    }
}
