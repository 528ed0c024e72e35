package dev.easel.saga.providers.local.subject;

import dev.easel.saga.providers.local.pixels.PixelRows;
import dev.easel.saga.providers.local.pixels.Planes;
import dev.easel.saga.providers.local.pixels.Pulse;
import java.awt.image.BufferedImage;

/** A picture averaged down with its transparency: the colour of a pixel is that of what covers it, without background. */
final class Reading {

    final int width;
    final int height;
    final float[][] rgb;
    final float[] alpha;

    private Reading(int width, int height) {
        this.width = width;
        this.height = height;
        this.rgb = new float[3][width * height];
        this.alpha = new float[width * height];
    }

    static Reading of(BufferedImage picture, int side) throws InterruptedException {
        var rows = new PixelRows(picture);
        double scale = Math.min(1, (double) side / Math.max(rows.width(), rows.height()));
        var reading = new Reading(Math.max(1, (int) Math.round(rows.width() * scale)), Math.max(1, (int)
                Math.round(rows.height() * scale)));
        reading.average(rows);
        return reading;
    }

    private void average(PixelRows rows) throws InterruptedException {
        var row = new int[rows.width()];
        var column = new int[rows.width()];
        for (int x = 0; x < column.length; x++) {
            column[x] = (int) ((long) x * width / column.length);
        }
        var counts = new int[alpha.length];
        for (int y = 0; y < rows.height(); y++) {
            rows.read(y, row);
            int line = (int) ((long) y * height / rows.height()) * width;
            for (int x = 0; x < row.length; x++) {
                add(line + column[x], row[x]);
                counts[line + column[x]]++;
            }
            if (y % 64 == 0) {
                Pulse.stopIfInterrupted();
            }
        }
        for (int i = 0; i < alpha.length; i++) {
            float visible = 1 / Math.max(1e-6f, alpha[i]);
            for (int c = 0; c < 3; c++) {
                rgb[c][i] *= visible;
            }
            alpha[i] /= counts[i];
        }
    }

    private void add(int i, int argb) {
        float a = (argb >>> 24) / 255f;
        float share = a / 255f;
        alpha[i] += a;
        rgb[0][i] += share * (argb >> 16 & 0xff);
        rgb[1][i] += share * (argb >> 8 & 0xff);
        rgb[2][i] += share * (argb & 0xff);
    }

    /** The same view in another size, not much smaller. */
    Reading resized(int newWidth, int newHeight) {
        if (newWidth == width && newHeight == height) {
            return this;
        }
        var result = new Reading(newWidth, newHeight);
        for (int i = 0; i < result.alpha.length; i++) {
            float x = (i % newWidth + 0.5f) * width / newWidth - 0.5f;
            int row = i / newWidth;
            float y = (row + 0.5f) * height / newHeight - 0.5f;
            result.alpha[i] = Planes.at(alpha, width, height, x, y);
            for (int c = 0; c < 3; c++) {
                result.rgb[c][i] = Planes.at(rgb[c], width, height, x, y);
            }
        }
        return result;
    }

    BufferedImage opaque() {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var row = new int[width];
        for (int y = 0, i = 0; y < height; y++) {
            for (int x = 0; x < width; x++, i++) {
                row[x] = level(rgb[0][i]) << 16 | level(rgb[1][i]) << 8 | level(rgb[2][i]);
            }
            image.getRaster().setDataElements(0, y, width, 1, row);
        }
        return image;
    }

    private static int level(float value) {
        return (int) (value * 255 + 0.5f);
    }
}
