package dev.easel.saga.providers.local.stylise;

/** The few colours that stand for many (k-means, started from the samples farthest apart). */
final class Clusters {

    private static final int ROUNDS = 8;

    final int count;
    final float[][] centre; // plane, cluster
    final float[] share;

    private Clusters(int count) {
        this.count = count;
        this.centre = new float[3][count];
        this.share = new float[count];
    }

    static Clusters of(float[][] lab, int[] sample, int most) {
        var clusters = new Clusters(Math.min(most, sample.length));
        clusters.start(lab, sample);
        var owner = new int[sample.length];
        for (int round = 0; round < ROUNDS; round++) {
            for (int s = 0; s < sample.length; s++) {
                owner[s] = clusters.nearest(lab, sample[s], clusters.count);
            }
            clusters.move(lab, sample, owner);
        }
        return clusters;
    }

    private void start(float[][] lab, int[] sample) {
        var away = new float[sample.length];
        int next = sample.length / 2;
        for (int k = 0; k < count; k++) {
            for (int c = 0; c < 3; c++) {
                centre[c][k] = lab[c][sample[next]];
            }
            float most = -1;
            for (int s = 0; s < sample.length; s++) {
                float distance = distance(lab, sample[s], k);
                away[s] = k == 0 ? distance : Math.min(away[s], distance);
                if (away[s] > most) {
                    most = away[s];
                    next = s;
                }
            }
        }
    }

    private void move(float[][] lab, int[] sample, int[] owner) {
        var sums = new double[3][count];
        var members = new int[count];
        for (int s = 0; s < sample.length; s++) {
            members[owner[s]]++;
            for (int c = 0; c < 3; c++) {
                sums[c][owner[s]] += lab[c][sample[s]];
            }
        }
        for (int k = 0; k < count; k++) {
            share[k] = (float) members[k] / sample.length;
            for (int c = 0; c < 3 && members[k] > 0; c++) {
                centre[c][k] = (float) (sums[c][k] / members[k]);
            }
        }
    }

    private int nearest(float[][] lab, int pixel, int among) {
        int best = 0;
        float least = Float.MAX_VALUE;
        for (int k = 0; k < among; k++) {
            float distance = distance(lab, pixel, k);
            if (distance < least) {
                least = distance;
                best = k;
            }
        }
        return best;
    }

    float distance(float[][] lab, int pixel, int k) {
        float l = lab[0][pixel] - centre[0][k];
        float a = lab[1][pixel] - centre[1][k];
        float b = lab[2][pixel] - centre[2][k];
        return l * l + a * a + b * b;
    }
}
