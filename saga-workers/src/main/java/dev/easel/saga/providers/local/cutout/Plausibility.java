package dev.easel.saga.providers.local.cutout;

import dev.easel.saga.providers.local.pixels.WorkingImage;

/**
 * How much a mask looks like the mask of a subject: colours within unlike those without, one part rather than crumbs, an
 * outline along edges, and not tiny. The weights come from a regression of the true overlap of masks of composites.
 */
final class Plausibility {

    private static final double SEPARATION = 0.67;
    private static final double WHOLENESS = 0.71;
    private static final double OUTLINE = 0.21;
    private static final double TINY = 0.04; // of the picture
    private static final double TINY_COSTS = 0.43;

    private static final int LIGHTS = 6;
    private static final int TINTS = 8; // per axis
    private static final int TEXTURES = 3;

    private final WorkingImage image;
    private final Contrast contrast;
    private final Cleanup cleanup;
    private final int[] kinds; // of each pixel's colour and texture

    Plausibility(WorkingImage image, float[][] features, Contrast contrast, Cleanup cleanup) {
        this.image = image;
        this.contrast = contrast;
        this.cleanup = cleanup;
        this.kinds = new int[features[0].length];
        for (int i = 0; i < kinds.length; i++) {
            int light = slot(features[0][i] / 17, LIGHTS);
            int green = slot((features[1][i] + 64) / 16, TINTS);
            int blue = slot((features[2][i] + 64) / 16, TINTS);
            kinds[i] = ((light * TINTS + green) * TINTS + blue) * TEXTURES + slot(features[3][i] / 8, TEXTURES);
        }
    }

    private static int slot(float value, int slots) {
        return Math.clamp((int) value, 0, slots - 1);
    }

    double of(boolean[] mask) {
        int inside = 0;
        for (boolean pixel : mask) {
            inside += pixel ? 1 : 0;
        }
        if (inside == 0 || inside == mask.length) {
            return 0;
        }
        return SEPARATION * separation(mask, inside)
                + WHOLENESS * cleanup.largest(mask) / inside
                + OUTLINE * outline(mask)
                - (inside < TINY * mask.length ? TINY_COSTS : 0);
    }

    /** 0 when the colours within are those without, 1 when they have none in common (Bhattacharyya). */
    private double separation(boolean[] mask, int inside) {
        var within = new double[LIGHTS * TINTS * TINTS * TEXTURES];
        var without = within.clone();
        for (int i = 0; i < mask.length; i++) {
            if (mask[i]) {
                within[kinds[i]]++;
            } else {
                without[kinds[i]]++;
            }
        }
        double shared = 0;
        for (int k = 0; k < within.length; k++) {
            shared += Math.sqrt(within[k] / inside * (without[k] / (mask.length - inside)));
        }
        return 1 - shared;
    }

    /** Mean sharpness of the picture where the mask ends, 0 to 1. */
    private double outline(boolean[] mask) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < mask.length; i++) {
            boolean lastColumn = i % image.width == image.width - 1;
            if (!lastColumn && mask[i] != mask[i + 1]) {
                sum += 1 - contrast.likeness(i, i + 1);
                count++;
            }
            if (i + image.width < mask.length && mask[i] != mask[i + image.width]) {
                sum += 1 - contrast.likeness(i, i + image.width);
                count++;
            }
        }
        return sum / Math.max(1, count);
    }
}
