package dev.easel.saga.providers.local.cutout;

import java.util.Arrays;
import java.util.Random;

/** A distribution of features of pixels as a sum of normal ones, learnt from weighted pixels. */
final class ColourMixture {

    private static final int ROUNDS = 6;
    private static final int SAMPLES = 5000;

    private final float[][] sample; // features of the pixels that are learnt from
    private final Gaussian[] parts;

    /** @param weights how much each pixel belongs to the distribution; the rest of it belongs elsewhere */
    ColourMixture(float[][] features, float[] weights, int components, long seed) {
        var random = new Random(seed);
        this.sample = drawn(features, weights, random);
        this.parts = new Gaussian[components];
        learn(random);
    }

    /** Draws pixels in proportion to their weights, evenly spread over the picture. */
    private static float[][] drawn(float[][] features, float[] weights, Random random) {
        double total = 0;
        for (float w : weights) {
            total += w;
        }
        double stride = total / SAMPLES;
        double next = random.nextDouble() * stride;
        double sum = 0;
        var sample = new float[Features.COUNT][SAMPLES];
        int n = 0;
        for (int i = 0; i < weights.length && n < SAMPLES; i++) {
            sum += weights[i];
            while (n < SAMPLES && sum > next) {
                for (int c = 0; c < sample.length; c++) {
                    sample[c][n] = features[c][i];
                }
                n++;
                next += stride;
            }
        }
        for (int c = 0; c < sample.length; c++) {
            sample[c] = Arrays.copyOf(sample[c], n);
        }
        return sample;
    }

    private void learn(Random random) {
        int size = sample[0].length;
        var owner = nearestOfSpread(random, size);
        for (int round = 1; round <= ROUNDS; round++) {
            var moments = new Moments(sample, owner, parts.length);
            for (int k = 0; k < parts.length; k++) {
                parts[k] = Gaussian.of(moments, k, size);
            }
            if (round < ROUNDS) {
                claim(sample, owner);
            }
        }
    }

    /** Of centres far from one another, the nearest to each: they are drawn with chances that grow with the squared distance. */
    private int[] nearestOfSpread(Random random, int size) {
        var owner = new int[size];
        var distances = new float[size];
        Arrays.fill(distances, 1);
        for (int k = 0; k < parts.length; k++) {
            double sum = 0;
            for (float d : distances) {
                sum += d;
            }
            double pick = random.nextDouble() * sum;
            int chosen = 0;
            while (chosen < size - 1 && (pick -= distances[chosen]) > 0) {
                chosen++;
            }
            if (k == 0) {
                Arrays.fill(distances, Float.MAX_VALUE);
            }
            approach(chosen, distances, owner, k);
        }
        return owner;
    }

    /** Gives its owner the samples that it is the nearest to so far. */
    private void approach(int centre, float[] distances, int[] owner, int self) {
        for (int s = 0; s < distances.length; s++) {
            float a = sample[0][s] - sample[0][centre];
            float b = sample[1][s] - sample[1][centre];
            float c = sample[2][s] - sample[2][centre];
            float d = sample[3][s] - sample[3][centre];
            float distance = a * a + b * b + c * c + d * d;
            if (distance < distances[s]) {
                distances[s] = distance;
                owner[s] = self;
            }
        }
    }

    private float[] claim(float[][] features, int[] owner) {
        var density = new float[owner.length];
        Arrays.fill(density, Float.NEGATIVE_INFINITY);
        for (int k = 0; k < parts.length; k++) {
            parts[k].claim(features, density, owner, k);
        }
        return density;
    }

    /** Natural logarithm of the density at each pixel (of the likeliest part, which is near enough). */
    float[] logDensity(float[][] features) {
        return claim(features, new int[features[0].length]);
    }
}
