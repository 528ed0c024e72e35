package dev.easel.saga.providers.local.upscale;

/**
 * Enlarges a plane so that shrinking it would give the old one back (iterative back-projection): what an interpolation
 * blurs is put back. Between the rounds outlines are straightened along their direction, which keeps edges free of steps;
 * in the end nothing may stick out of its surroundings, so that no halo remains.
 */
final class Enlargement {

    private static final int ROUNDS = 4;
    private static final float STRAIGHTENING = 0.1f;
    private static final float FLAT = 20f; // squared slope below which there is no outline
    private static final float MARGIN = 0.25f; // of the contrast around
    private static final float MOST_MARGIN = 6f; // of 255

    private final int factor;
    private final Interpolation sharp;
    private final Interpolation soft;

    Enlargement(int factor) {
        this.factor = factor;
        this.sharp = Interpolation.lanczos(factor);
        this.soft = Interpolation.linear(factor);
    }

    /** @param plane values from 0 to 255 */
    float[] of(float[] plane, int width, int height) {
        var large = sharp.enlarge(plane, width, height);
        for (int round = 0; round < ROUNDS; round++) {
            large = straightened(large, width * factor, height * factor);
            var missing = soft.enlarge(missing(plane, large, width, height), width, height);
            for (int i = 0; i < large.length; i++) {
                large[i] += missing[i];
            }
        }
        confine(large, plane, width, height);
        return large;
    }

    /** What the mean of each old pixel's new ones lacks. */
    private float[] missing(float[] plane, float[] large, int width, int height) {
        var result = plane.clone();
        float share = 1f / (factor * factor);
        for (int y = 0; y < height * factor; y++) {
            int row = y / factor * width;
            for (int x = 0, i = y * width * factor; x < width; x++) {
                for (int k = 0; k < factor; k++, i++) {
                    result[row + x] -= share * large[i];
                }
            }
        }
        return result;
    }

    /** Lets lines of equal value move towards their own curvature: corners of pixels vanish, edges stay sharp. */
    private static float[] straightened(float[] plane, int width, int height) {
        var result = plane.clone();
        for (int y = 1; y < height - 1; y++) {
            for (int x = 1, i = y * width + 1; x < width - 1; x++, i++) {
                float dx = (plane[i + 1] - plane[i - 1]) / 2;
                float dy = (plane[i + width] - plane[i - width]) / 2;
                float dxx = plane[i + 1] + plane[i - 1] - 2 * plane[i];
                float dyy = plane[i + width] + plane[i - width] - 2 * plane[i];
                float dxy =
                        (plane[i + width + 1] + plane[i - width - 1] - plane[i + width - 1] - plane[i - width + 1]) / 4;
                float bend = dxx * dy * dy - 2 * dx * dy * dxy + dyy * dx * dx;
                result[i] += STRAIGHTENING * bend / (dx * dx + dy * dy + FLAT);
            }
        }
        return result;
    }

    /** Keeps new pixels within the range of the nine old ones around, but for a small margin that detail may use. */
    private void confine(float[] large, float[] plane, int width, int height) {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                float least = Float.MAX_VALUE;
                float most = 0;
                for (int j = Math.max(0, y - 1); j <= Math.min(height - 1, y + 1); j++) {
                    for (int i = Math.max(0, x - 1); i <= Math.min(width - 1, x + 1); i++) {
                        least = Math.min(least, plane[j * width + i]);
                        most = Math.max(most, plane[j * width + i]);
                    }
                }
                float margin = Math.min(MOST_MARGIN, MARGIN * (most - least));
                confine(large, x, y, width, Math.max(0, least - margin), Math.min(255, most + margin));
            }
        }
    }

    private void confine(float[] large, int x, int y, int width, float least, float most) {
        for (int j = 0; j < factor; j++) {
            int start = ((y * factor + j) * width + x) * factor;
            for (int i = start; i < start + factor; i++) {
                large[i] = Math.clamp(large[i], least, most);
            }
        }
    }
}
