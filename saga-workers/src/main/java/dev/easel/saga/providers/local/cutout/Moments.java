package dev.easel.saga.providers.local.cutout;

/** Means and covariances of the features of pixels, per owner. */
final class Moments {

    private static final int N = Features.COUNT;

    private final int[] count;
    private final double[][] sum; // per owner
    private final double[][] products; // per owner, of each feature with itself and those before it

    Moments(float[][] features, int[] owner, int owners) {
        this.count = new int[owners];
        this.sum = new double[owners][N];
        this.products = new double[owners][N * (N + 1) / 2];
        for (int i = 0; i < owner.length; i++) {
            add(owner[i], features[0][i], features[1][i], features[2][i], features[3][i]);
        }
    }

    private void add(int owner, double a, double b, double c, double d) {
        count[owner]++;
        var s = sum[owner];
        s[0] += a;
        s[1] += b;
        s[2] += c;
        s[3] += d;
        var p = products[owner];
        p[0] += a * a;
        p[1] += b * a;
        p[2] += b * b;
        p[3] += c * a;
        p[4] += c * b;
        p[5] += c * c;
        p[6] += d * a;
        p[7] += d * b;
        p[8] += d * c;
        p[9] += d * d;
    }

    int count(int owner) {
        return count[owner];
    }

    double mean(int owner, int feature) {
        return sum[owner][feature] / Math.max(1, count[owner]);
    }

    /** @param column at most the row */
    double covariance(int owner, int row, int column) {
        double product = products[owner][row * (row + 1) / 2 + column] / Math.max(1, count[owner]);
        return product - mean(owner, row) * mean(owner, column);
    }
}
