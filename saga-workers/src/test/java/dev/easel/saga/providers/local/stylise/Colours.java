package dev.easel.saga.providers.local.stylise;

import dev.easel.saga.providers.local.pixels.Lab;
import dev.easel.saga.providers.local.viewing.Pictures;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** Measures colours of paintings, in units of CIE Lab. */
final class Colours {

    private Colours() {}

    /**
     * How far the colours of a picture, where the mask is opaque, are from the nearest that the style has plenty of:
     * averaged over squares, since strokes and grain are not meant.
     */
    static double away(BufferedImage picture, BufferedImage mask, BufferedImage style) {
        var palette = cells(style, style, 32);
        double sum = 0;
        var colours = cells(picture, mask, 64);
        for (float[] colour : colours) {
            double least = Double.MAX_VALUE;
            for (float[] other : palette) {
                least = Math.min(least, distance(colour, other));
            }
            sum += least;
        }
        return sum / colours.size();
    }

    /** Mean difference of the pixels that both show. */
    static double difference(BufferedImage a, BufferedImage b) {
        double sum = 0;
        int count = 0;
        for (int y = 0; y < a.getHeight(); y += 3) {
            for (int x = 0; x < a.getWidth(); x += 3) {
                if (Pictures.alpha(a, x, y) > 200 && Pictures.alpha(b, x, y) > 200) {
                    sum += distance(lab(a.getRGB(x, y)), lab(b.getRGB(x, y)));
                    count++;
                }
            }
        }
        return sum / count;
    }

    private static List<float[]> cells(BufferedImage picture, BufferedImage mask, int cells) {
        List<float[]> result = new ArrayList<>();
        for (int cell = 0; cell < cells * cells; cell++) {
            int left = cell % cells * picture.getWidth() / cells;
            int top = cell / cells * picture.getHeight() / cells;
            var mean = mean(picture, mask, left, top, picture.getWidth() / cells, picture.getHeight() / cells);
            if (mean.length > 0) {
                result.add(mean);
            }
        }
        return result;
    }

    private static float[] mean(BufferedImage picture, BufferedImage mask, int left, int top, int width, int height) {
        var sums = new float[3];
        int count = 0;
        for (int y = top; y < top + height; y++) {
            for (int x = left; x < left + width; x++) {
                int mx = x * mask.getWidth() / picture.getWidth();
                int my = y * mask.getHeight() / picture.getHeight();
                if (Pictures.alpha(mask, mx, my) > 200) {
                    var lab = lab(picture.getRGB(x, y));
                    for (int c = 0; c < 3; c++) {
                        sums[c] += lab[c];
                    }
                    count++;
                }
            }
        }
        return count < width * height / 2
                ? new float[0]
                : new float[] {sums[0] / count, sums[1] / count, sums[2] / count};
    }

    private static float[] lab(int rgb) {
        var lab = Lab.of(
                new float[][] {{((rgb >> 16) & 0xff) / 255f}, {((rgb >> 8) & 0xff) / 255f}, {(rgb & 0xff) / 255f}});
        return new float[] {lab[0][0], lab[1][0], lab[2][0]};
    }

    private static double distance(float[] a, float[] b) {
        return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }
}
