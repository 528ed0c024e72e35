package dev.easel.saga.providers.local.stylise;

import dev.easel.saga.providers.local.pixels.Cores;
import java.util.Arrays;

/**
 * Carries the colours of the photo over to those of the style picture: each of its main colours goes to the style's
 * nearest ones, the style's being used about as often as they occur there (entropic optimal transport), and everything
 * between moves along smoothly.
 */
final class Palette {

    private static final int COLOURS = 20;
    private static final int PARTS = 16; // of a picture, recoloured side by side
    private static final int SAMPLES = 4000;
    private static final float CLOSENESS = 14; // Lab units within which a colour goes along with a main colour
    private static final double SHARPNESS = 130; // squared Lab units; smaller gives purer colours of the style
    private static final double FAITHFULNESS = 0.7; // to how often colours occur: 0 not at all, 1 exactly
    private static final double RARE = 0.009; // share of the style; a seal is not its palette
    private static final double LIGHT_WEIGHT = 0.5; // a hue may become lighter or darker rather than another hue

    private final Clusters from;
    private final float[][] shift;

    private Palette(Clusters from, float[][] shift) {
        this.from = from;
        this.shift = shift;
    }

    /** @param subject which pixels of the photo count */
    static Palette between(float[][] photo, boolean[] subject, float[][] style) {
        var from = Clusters.of(photo, some(subject), COLOURS);
        var all = new boolean[style[0].length];
        Arrays.fill(all, true);
        var to = Clusters.of(style, some(all), COLOURS);
        return new Palette(from, shifts(from, to));
    }

    private static int[] some(boolean[] chosen) {
        int count = 0;
        for (boolean c : chosen) {
            count += c ? 1 : 0;
        }
        int step = Math.max(1, count / SAMPLES);
        var result = new int[(count + step - 1) / step];
        int seen = 0;
        for (int i = 0; i < chosen.length; i++) {
            if (chosen[i] && seen++ % step == 0) {
                result[(seen - 1) / step] = i;
            }
        }
        return result;
    }

    private static float[][] shifts(Clusters from, Clusters to) {
        var plan = plan(from, to);
        var shift = new float[3][from.count];
        for (int k = 0; k < from.count; k++) {
            double total = 1e-12;
            var target = new double[3];
            for (int j = 0; j < to.count; j++) {
                total += plan[k][j];
                for (int c = 0; c < 3; c++) {
                    target[c] += plan[k][j] * to.centre[c][j];
                }
            }
            for (int c = 0; c < 3; c++) {
                shift[c][k] = (float) (target[c] / total - from.centre[c][k]);
            }
        }
        return shift;
    }

    private static double[][] plan(Clusters from, Clusters to) {
        var plan = new double[from.count][to.count];
        double lightFrom = mean(from);
        double lightTo = mean(to);
        double stretch = Math.clamp(spread(to, lightTo) / Math.max(4, spread(from, lightFrom)), 0.7, 1.3);
        for (int k = 0; k < from.count; k++) {
            double light = lightTo + stretch * (from.centre[0][k] - lightFrom);
            light = 0.5 * light + 0.5 * from.centre[0][k];
            for (int j = 0; j < to.count; j++) {
                double l = light - to.centre[0][j];
                double a = from.centre[1][k] - to.centre[1][j];
                double b = from.centre[2][k] - to.centre[2][j];
                plan[k][j] = Math.exp(-(LIGHT_WEIGHT * l * l + a * a + b * b) / SHARPNESS) + 1e-9;
            }
        }
        balance(plan, from, to);
        return plan;
    }

    /** Every colour of the photo goes somewhere; those of the style are used nearly as often as they occur in it. */
    private static void balance(double[][] plan, Clusters from, Clusters to) {
        var rows = new double[from.count];
        var columns = new double[to.count];
        Arrays.fill(columns, 1);
        for (int round = 0; round < 30; round++) {
            for (int k = 0; k < from.count; k++) {
                double sum = 1e-30;
                for (int j = 0; j < to.count; j++) {
                    sum += plan[k][j] * columns[j];
                }
                rows[k] = from.share[k] / sum;
            }
            for (int j = 0; j < to.count; j++) {
                double sum = 1e-30;
                for (int k = 0; k < from.count; k++) {
                    sum += plan[k][j] * rows[k];
                }
                columns[j] = to.share[j] < RARE ? 0 : Math.pow(to.share[j] / sum, FAITHFULNESS);
            }
        }
        for (int k = 0; k < from.count; k++) {
            for (int j = 0; j < to.count; j++) {
                plan[k][j] *= columns[j];
            }
        }
    }

    private static double mean(Clusters clusters) {
        double sum = 0;
        for (int k = 0; k < clusters.count; k++) {
            sum += clusters.share[k] * clusters.centre[0][k];
        }
        return sum;
    }

    private static double spread(Clusters clusters, double mean) {
        double sum = 0;
        for (int k = 0; k < clusters.count; k++) {
            sum += clusters.share[k] * Math.pow(clusters.centre[0][k] - mean, 2);
        }
        return Math.sqrt(sum);
    }

    /**
     * Moves these colours where the palette sends them.
     *
     * @param variety how much of the difference to its main colour each keeps, 0 to 1; less is flatter
     */
    void apply(float[][] lab, float variety) {
        int size = lab[0].length;
        Cores.each(PARTS, part -> {
            var weights = new float[from.count];
            for (int i = (int) ((long) size * part / PARTS); i < (int) ((long) size * (part + 1) / PARTS); i++) {
                apply(lab, i, variety, weights);
            }
        });
    }

    private void apply(float[][] lab, int i, float variety, float[] weights) {
        float total = weigh(lab, i, weights);
        for (int c = 0; c < 3; c++) {
            float target = 0;
            float own = 0;
            for (int k = 0; k < weights.length; k++) {
                target += weights[k] * shift[c][k];
                own += weights[k] * from.centre[c][k];
            }
            lab[c][i] = (own + target) / total + variety * (lab[c][i] - own / total);
        }
    }

    private float weigh(float[][] lab, int pixel, float[] weights) {
        float nearest = Float.MAX_VALUE;
        for (int k = 0; k < weights.length; k++) {
            float distance = from.distance(lab, pixel, k);
            weights[k] = distance;
            nearest = distance < nearest ? distance : nearest;
        }
        float total = 0;
        for (int k = 0; k < weights.length; k++) {
            float excess = (weights[k] - nearest) / (2 * CLOSENESS * CLOSENESS);
            weights[k] = excess < 4 ? (float) Math.exp(-excess) : 0;
            total += weights[k];
        }
        return total;
    }
}
