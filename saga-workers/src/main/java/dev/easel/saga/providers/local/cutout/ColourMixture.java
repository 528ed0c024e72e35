package dev.easel.saga.providers.local.cutout;

import java.util.Arrays;
import java.util.Random;

/** A distribution of colours as a sum of normal ones, learnt from weighted pixels; tells one thread how likely a pixel is. */
final class ColourMixture {

    private static final int ROUNDS = 6;
    private static final int SAMPLES = 5000;

    private final float[][] planes;
    private final int[] sample;
    private final float[] weight;
    private final Gaussian[] parts;
    private final double[] point; // the pixel that is looked at

    /** @param weights how much each pixel belongs to the distribution; the rest of it belongs elsewhere */
    ColourMixture(float[][] planes, float[] weights, int components, long seed) {
        this.planes = planes;
        this.point = new double[planes.length];
        var random = new Random(seed);
        double total = 0;
        for (float w : weights) {
            total += w;
        }
        this.sample = new int[SAMPLES];
        this.weight = new float[SAMPLES];
        draw(weights, total, random);
        this.parts = new Gaussian[components];
        learn(random);
    }

    /** Draws pixels in proportion to their weights, evenly spread over the picture. */
    private void draw(float[] weights, double total, Random random) {
        double stride = total / SAMPLES;
        double next = random.nextDouble() * stride;
        double sum = 0;
        int n = 0;
        for (int i = 0; i < weights.length && n < SAMPLES; i++) {
            sum += weights[i];
            while (n < SAMPLES && sum > next) {
                sample[n] = i;
                weight[n++] = 1;
                next += stride;
            }
        }
    }

    private void learn(Random random) {
        var owner = new int[SAMPLES];
        var centres = spread(random);
        for (int round = 0; round < ROUNDS; round++) {
            for (int s = 0; s < SAMPLES; s++) {
                owner[s] = round == 0 ? nearest(centres, sample[s]) : likeliest(sample[s]);
            }
            for (int k = 0; k < parts.length; k++) {
                parts[k] = Gaussian.of(planes, sample, weight, owner, k);
            }
        }
    }

    /** Starting centres far from one another: each is drawn with a chance that grows with the squared distance. */
    private float[][] spread(Random random) {
        var centres = new float[parts.length][planes.length];
        var distances = new double[SAMPLES];
        Arrays.fill(distances, 1);
        for (int k = 0; k < centres.length; k++) {
            double sum = 0;
            for (double d : distances) {
                sum += d;
            }
            double pick = random.nextDouble() * sum;
            int chosen = 0;
            while (chosen < SAMPLES - 1 && (pick -= distances[chosen]) > 0) {
                chosen++;
            }
            for (int c = 0; c < planes.length; c++) {
                centres[k][c] = planes[c][sample[chosen]];
            }
            for (int s = 0; s < SAMPLES; s++) {
                double d = squared(centres[k], sample[s]);
                distances[s] = k == 0 ? d : Math.min(distances[s], d);
            }
        }
        return centres;
    }

    private int nearest(float[][] centres, int i) {
        int best = 0;
        for (int k = 1; k < centres.length; k++) {
            best = squared(centres[k], i) < squared(centres[best], i) ? k : best;
        }
        return best;
    }

    private double squared(float[] centre, int i) {
        double sum = 0;
        for (int c = 0; c < planes.length; c++) {
            double d = planes[c][i] - centre[c];
            sum += d * d;
        }
        return sum;
    }

    private int likeliest(int i) {
        look(i);
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < parts.length; k++) {
            double density = parts[k].logDensity(point, most);
            if (density > most) {
                most = density;
                best = k;
            }
        }
        return best;
    }

    /** Natural logarithm of the density at a pixel (of the likeliest part, which is near enough). */
    float logDensity(int i) {
        look(i);
        double most = Double.NEGATIVE_INFINITY;
        for (var part : parts) {
            most = Math.max(most, part.logDensity(point, most));
        }
        return (float) most;
    }

    private void look(int i) {
        for (int c = 0; c < point.length; c++) {
            point[c] = planes[c][i];
        }
    }
}
