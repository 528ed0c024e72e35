package dev.easel.saga.providers.local.stylise;

import dev.easel.saga.providers.local.pixels.Cores;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/** What is painted on, twice the size of its sketch: planes of red, green and blue, 0 to 1. */
final class Canvas {

    final int width;
    final int height;
    final float[][] rgb;

    private final float[] alpha;
    private final int[] left; // of each row, the first pixel that is shown
    private final int[] right; // of each row, the one after the last

    Canvas(Sketch sketch) {
        this.width = 2 * sketch.width;
        this.height = 2 * sketch.height;
        this.rgb = new float[3][];
        for (int c = 0; c < 3; c++) {
            rgb[c] = doubled(sketch.rgb[c], sketch.width, sketch.height);
        }
        this.alpha = doubled(sketch.alpha, sketch.width, sketch.height);
        this.left = new int[height];
        this.right = new int[height];
        for (int y = 0; y < height; y++) {
            left[y] = width;
            for (int x = 0; x < width; x++) {
                if (alpha[y * width + x] > 0) {
                    left[y] = Math.min(left[y], x);
                    right[y] = x + 1;
                }
            }
        }
    }

    /** What is done to the shown pixels of a row: from its first to before its last. */
    @FunctionalInterface
    interface Row {

        void paint(int y, int from, int to);
    }

    /** Does it to each row of which something is shown, several side by side. */
    void rows(Row work) {
        Cores.each(height, y -> {
            if (left[y] < right[y]) {
                work.paint(y, left[y], right[y]);
            }
        });
    }

    /** As far as its subject is shown. */
    BufferedImage cut() {
        var result = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var row = new int[width];
        for (int y = 0; y < height; y++) {
            Arrays.fill(row, 0);
            for (int x = left[y]; x < right[y]; x++) {
                int i = y * width + x;
                int opacity = (int) (alpha[i] * 255 + 0.5f);
                if (opacity > 0) {
                    row[x] = opacity << 24 | level(rgb[0][i]) << 16 | level(rgb[1][i]) << 8 | level(rgb[2][i]);
                }
            }
            result.getRaster().setDataElements(0, y, width, 1, row);
        }
        return result;
    }

    private static int level(float value) {
        return value <= 0 ? 0 : value >= 1 ? 255 : (int) (value * 255 + 0.5f);
    }

    /** A plane at twice its size: each pixel lies at a quarter of the way between two. */
    static float[] doubled(float[] plane, int width, int height) {
        var result = new float[4 * width * height];
        Cores.each(2 * height, y -> {
            int near = y / 2 * width;
            int far = Math.clamp(y % 2 == 0 ? y / 2 - 1 : y / 2 + 1, 0, height - 1) * width;
            int to = y * 2 * width;
            float before = 0.75f * plane[near] + 0.25f * plane[far];
            float here = before;
            for (int x = 0; x < width; x++) {
                int next = x + 1 < width ? x + 1 : x;
                float after = 0.75f * plane[near + next] + 0.25f * plane[far + next];
                result[to++] = 0.75f * here + 0.25f * before;
                result[to++] = 0.75f * here + 0.25f * after;
                before = here;
                here = after;
            }
        });
        return result;
    }
}
