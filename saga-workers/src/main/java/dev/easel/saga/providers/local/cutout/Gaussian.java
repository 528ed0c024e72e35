package dev.easel.saga.providers.local.cutout;

/** One weighted normal distribution over the features of pixels. */
final class Gaussian {

    private static final double FLOOR = 3; // variance no feature falls below, so that flat colours stay finite

    private final float[] mean;
    private final float[] factor; // inverse of the lower Cholesky factor of the covariance, row by row, over root two
    private final float constant;

    private Gaussian(float[] mean, float[] factor, float constant) {
        this.mean = mean;
        this.factor = factor;
        this.constant = constant;
    }

    /** Learns from one owner's pixels; without any it is a distribution of no weight. */
    static Gaussian of(Moments moments, int owner, int all) {
        var mean = new float[Features.COUNT];
        for (int c = 0; c < mean.length; c++) {
            mean[c] = (float) moments.mean(owner, c);
        }
        var lower = cholesky(moments, owner);
        double determinant = 0;
        for (int c = 0; c < mean.length; c++) {
            determinant += Math.log(lower[c][c]);
        }
        double share = Math.max((double) moments.count(owner) / all, 1e-9);
        return new Gaussian(mean, inverse(lower), (float) (Math.log(share) - determinant));
    }

    private static double[][] cholesky(Moments moments, int owner) {
        var lower = new double[Features.COUNT][Features.COUNT];
        for (int r = 0; r < lower.length; r++) {
            for (int c = 0; c <= r; c++) {
                double sum = moments.covariance(owner, r, c) + (r == c ? FLOOR : 0);
                for (int k = 0; k < c; k++) {
                    sum -= lower[r][k] * lower[c][k];
                }
                lower[r][c] = r == c ? Math.sqrt(Math.max(sum, 1e-6)) : sum / lower[c][c];
            }
        }
        return lower;
    }

    private static float[] inverse(double[][] lower) {
        int n = lower.length;
        var inverse = new double[n][n];
        var rows = new float[n * (n + 1) / 2];
        for (int r = 0, i = 0; r < n; r++) {
            inverse[r][r] = 1 / lower[r][r];
            for (int c = 0; c < r; c++) {
                double sum = 0;
                for (int k = c; k < r; k++) {
                    sum -= lower[r][k] * inverse[k][c];
                }
                inverse[r][c] = sum / lower[r][r];
            }
            for (int c = 0; c <= r; c++) {
                rows[i++] = (float) (inverse[r][c] * Math.sqrt(0.5));
            }
        }
        return rows;
    }

    /**
     * Takes the pixels that are likelier here than where they are.
     *
     * @param density natural logarithm of each pixel's density where it is
     * @param owner of each pixel
     */
    void claim(float[][] features, float[] density, int[] owner, int self) {
        var first = features[0];
        var second = features[1];
        var third = features[2];
        var fourth = features[3];
        var f = factor;
        for (int i = 0; i < density.length; i++) { // row by row of the factor, as long as it can still be likelier
            float a = first[i] - mean[0];
            float z = f[0] * a;
            float here = constant - z * z;
            if (here > density[i]) {
                float b = second[i] - mean[1];
                z = f[1] * a + f[2] * b;
                here -= z * z;
                if (here > density[i]) {
                    float c = third[i] - mean[2];
                    z = f[3] * a + f[4] * b + f[5] * c;
                    here -= z * z;
                    z = f[6] * a + f[7] * b + f[8] * c + f[9] * (fourth[i] - mean[3]);
                    here -= z * z;
                    if (here > density[i]) {
                        density[i] = here;
                        owner[i] = self;
                    }
                }
            }
        }
    }
}
