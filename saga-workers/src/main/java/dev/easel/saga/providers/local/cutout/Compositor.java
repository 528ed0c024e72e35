package dev.easel.saga.providers.local.cutout;

import dev.easel.saga.providers.local.pixels.PixelRows;
import dev.easel.saga.providers.local.pixels.Rows;

/** The photo with its new alpha; the matte is enlarged on the way. */
final class Compositor implements Rows {

    private final PixelRows rows;
    private final Matte matte;
    private final float[] column; // place of each pixel's column in the matte
    private final float[][] line = new float[5][]; // the matte's planes, enlarged to one row of the matte's width

    Compositor(PixelRows rows, Matte matte) {
        this.rows = rows;
        this.matte = matte;
        this.column = new float[rows.width()];
        for (int x = 0; x < column.length; x++) {
            column[x] = place(x, rows.width(), matte.width);
        }
        for (int c = 0; c < line.length; c++) {
            line[c] = new float[matte.width];
        }
    }

    private static float place(int at, int from, int to) {
        return Math.clamp((at + 0.5f) * to / from - 0.5f, 0, to - 1);
    }

    @Override
    public int width() {
        return rows.width();
    }

    @Override
    public int height() {
        return rows.height();
    }

    @Override
    public void read(int y, int[] argb) {
        rows.read(y, argb);
        blendLines(place(y, rows.height(), matte.height));
        for (int x = 0; x < argb.length; x++) {
            argb[x] = cut(argb[x], column[x]);
        }
    }

    private void blendLines(float at) {
        int first = (int) at;
        int top = first * matte.width;
        int bottom = Math.min(first + 1, matte.height - 1) * matte.width;
        float share = at - first;
        for (int c = 0; c < 5; c++) {
            var plane = c < 3 ? matte.slope[c] : c == 3 ? matte.base : matte.certain;
            for (int x = 0; x < matte.width; x++) {
                line[c][x] = plane[top + x] * (1 - share) + plane[bottom + x] * share;
            }
        }
    }

    private float value(int plane, int left, int right, float share) {
        return line[plane][left] * (1 - share) + line[plane][right] * share;
    }

    private int cut(int argb, float at) {
        int left = (int) at;
        int right = Math.min(left + 1, matte.width - 1);
        float share = at - left;
        float certain = value(4, left, right, share);
        if (certain <= 0.0001f) {
            return 0;
        }
        if (certain >= 0.9999f) {
            return argb;
        }
        float alpha = value(3, left, right, share)
                + value(0, left, right, share) * ((argb >> 16 & 0xff) / 255f)
                + value(1, left, right, share) * ((argb >> 8 & 0xff) / 255f)
                + value(2, left, right, share) * ((argb & 0xff) / 255f);
        float sharp = Math.clamp((alpha - 0.1f) / 0.8f, 0, 1);
        int result = Math.round(sharp * (argb >>> 24));
        return result == 0 ? 0 : (result << 24) | (argb & 0xffffff);
    }
}
