package dev.easel.saga.providers.local.cutout;

import dev.easel.saga.providers.local.pixels.PixelRows;
import dev.easel.saga.providers.local.pixels.Pulse;
import java.awt.image.BufferedImage;

/** Writes the photo with its new alpha, row by row; the matte is enlarged on the way. */
final class Compositor {

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

    BufferedImage write(Pulse pulse, int from, int to) throws InterruptedException {
        var result = new BufferedImage(rows.width(), rows.height(), BufferedImage.TYPE_INT_ARGB);
        var row = new int[rows.width()];
        for (int y = 0; y < rows.height(); y++) {
            rows.read(y, row);
            blendLines(place(y, rows.height(), matte.height));
            for (int x = 0; x < row.length; x++) {
                row[x] = cut(row[x], column[x]);
            }
            result.getRaster().setDataElements(0, y, row.length, 1, row);
            if (y % 64 == 0) {
                pulse.between(from, to, (double) y / rows.height());
            }
        }
        return result;
    }

    private void blendLines(float at) {
        int top = (int) at * matte.width;
        int bottom = Math.min((int) at + 1, matte.height - 1) * matte.width;
        float share = at - (int) at;
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
        return result == 0 ? 0 : result << 24 | argb & 0xffffff;
    }
}
