package dev.easel.saga.providers.local.stylise;

import dev.easel.saga.providers.local.pixels.Cores;
import java.awt.image.BufferedImage;

/** What is painted on: planes of red, green and blue, 0 to 1. */
final class Canvas {

    final int width;
    final int height;
    final float[][] rgb;

    Canvas(int width, int height) {
        this.width = width;
        this.height = height;
        this.rgb = new float[3][width * height];
    }

    /** Lays the smaller planes on, enlarged. */
    void cover(float[][] planes, int planeWidth, int planeHeight) {
        for (int c = 0; c < 3; c++) {
            rgb[c] = enlarged(planes[c], planeWidth, planeHeight, width, height);
        }
    }

    /** @param alpha of the canvas's size, 0 to 1 */
    BufferedImage cut(float[] alpha) {
        var result = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var row = new int[width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                int argb = (int) (alpha[i] * 255 + 0.5f);
                for (int c = 0; c < 3; c++) {
                    argb = argb << 8 | (int) (Math.clamp(rgb[c][i], 0, 1) * 255 + 0.5f);
                }
                row[x] = argb >>> 24 == 0 ? 0 : argb;
            }
            result.getRaster().setDataElements(0, y, width, 1, row);
        }
        return result;
    }

    static float[] enlarged(float[] plane, int planeWidth, int planeHeight, int width, int height) {
        var result = new float[width * height];
        var column = new float[width];
        for (int x = 0; x < width; x++) {
            column[x] = Math.clamp((x + 0.5f) * planeWidth / width - 0.5f, 0, planeWidth - 1);
        }
        Cores.each(height, y -> {
            float row = Math.clamp((y + 0.5f) * planeHeight / height - 0.5f, 0, planeHeight - 1);
            int first = (int) row;
            int upper = first * planeWidth;
            int lower = Math.min(first + 1, planeHeight - 1) * planeWidth;
            float down = row - first;
            for (int x = 0; x < width; x++) {
                int left = (int) column[x];
                int right = Math.min(left + 1, planeWidth - 1);
                float across = column[x] - left;
                float above = plane[upper + left] + across * (plane[upper + right] - plane[upper + left]);
                float below = plane[lower + left] + across * (plane[lower + right] - plane[lower + left]);
                result[y * width + x] = above + down * (below - above);
            }
        });
        return result;
    }
}
