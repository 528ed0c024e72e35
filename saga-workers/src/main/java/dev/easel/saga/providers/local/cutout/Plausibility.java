package dev.easel.saga.providers.local.cutout;

/**
 * How much a mask looks like the mask of a subject: colours within unlike those without, one part rather than crumbs, and
 * neither tiny nor nearly everything. The weights are a regression of the true overlap of 560 masks of composites.
 */
final class Plausibility {

    private static final double SEPARATION = 0.64;
    private static final double WHOLENESS = 0.66;
    private static final double SIZE = 0.88;
    private static final double USUAL_SIZE = 0.25; // of the picture
    private static final double TINY = 0.04;
    private static final double TINY_COSTS = 0.31;

    private static final int LIGHTS = 6;
    private static final int TINTS = 8; // per axis
    private static final int TEXTURES = 3;

    private final Cleanup cleanup;
    private final int[] kinds; // of each pixel's colour and texture

    Plausibility(Cleanup cleanup, float[][] features) {
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
            return Double.NEGATIVE_INFINITY;
        }
        double size = (double) inside / mask.length;
        return SEPARATION * separation(mask, inside)
                + WHOLENESS * cleanup.largest(mask) / inside
                - SIZE * Math.abs(size - USUAL_SIZE)
                - (size < TINY ? TINY_COSTS : 0);
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
}
