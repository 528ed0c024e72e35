package dev.easel.saga.providers.local.cutout;

/** One weighted normal distribution over the planes of a picture. */
final class Gaussian {

    private static final double FLOOR = 3; // variance no plane falls below, so that flat colours stay finite

    private final double[] mean;
    private final double[][] factor; // inverse of the lower Cholesky factor of the covariance
    private final double constant;

    private Gaussian(double[] mean, double[][] factor, double constant) {
        this.mean = mean;
        this.factor = factor;
        this.constant = constant;
    }

    /** Learns from the samples that this owner has; without any it is a distribution of no weight. */
    static Gaussian of(float[][] planes, int[] sample, float[] weight, int[] owner, int self) {
        int n = planes.length;
        var mean = new double[n];
        double total = 0;
        double all = 0;
        for (int s = 0; s < sample.length; s++) {
            all += weight[s];
            if (owner[s] == self) {
                total += weight[s];
                for (int c = 0; c < n; c++) {
                    mean[c] += weight[s] * planes[c][sample[s]];
                }
            }
        }
        for (int c = 0; c < n; c++) {
            mean[c] /= Math.max(total, 1e-9);
        }
        var covariance = covariance(planes, sample, weight, owner, self, mean, total);
        var lower = cholesky(covariance);
        double determinant = 0;
        for (int c = 0; c < n; c++) {
            determinant += Math.log(lower[c][c]);
        }
        return new Gaussian(mean, invert(lower), Math.log(Math.max(total / all, 1e-9)) - determinant);
    }

    private static double[][] covariance(
            float[][] planes, int[] sample, float[] weight, int[] owner, int self, double[] mean, double total) {
        int n = planes.length;
        var result = new double[n][n];
        for (int s = 0; s < sample.length; s++) {
            if (owner[s] == self) {
                for (int r = 0; r < n; r++) {
                    double d = weight[s] * (planes[r][sample[s]] - mean[r]);
                    for (int c = 0; c <= r; c++) {
                        result[r][c] += d * (planes[c][sample[s]] - mean[c]);
                    }
                }
            }
        }
        for (int r = 0; r < n; r++) {
            for (int c = 0; c <= r; c++) {
                result[r][c] /= Math.max(total, 1e-9);
            }
            result[r][r] += FLOOR;
        }
        return result;
    }

    private static double[][] cholesky(double[][] matrix) {
        int n = matrix.length;
        var lower = new double[n][n];
        for (int r = 0; r < n; r++) {
            for (int c = 0; c <= r; c++) {
                double sum = matrix[r][c];
                for (int k = 0; k < c; k++) {
                    sum -= lower[r][k] * lower[c][k];
                }
                lower[r][c] = r == c ? Math.sqrt(Math.max(sum, 1e-6)) : sum / lower[c][c];
            }
        }
        return lower;
    }

    private static double[][] invert(double[][] lower) {
        int n = lower.length;
        var inverse = new double[n][n];
        for (int c = 0; c < n; c++) {
            inverse[c][c] = 1 / lower[c][c];
            for (int r = c + 1; r < n; r++) {
                double sum = 0;
                for (int k = c; k < r; k++) {
                    sum -= lower[r][k] * inverse[k][c];
                }
                inverse[r][c] = sum / lower[r][r];
            }
        }
        return inverse;
    }

    /**
     * Natural logarithm of the density at a point.
     *
     * @param enough below this the answer matters to nobody, and any smaller number will do
     */
    double logDensity(double[] point, double enough) {
        double result = constant;
        for (int r = 0; r < mean.length && result > enough; r++) {
            double z = 0;
            var row = factor[r];
            for (int c = 0; c <= r; c++) {
                z += row[c] * (point[c] - mean[c]);
            }
            result -= 0.5 * z * z;
        }
        return result;
    }
}
