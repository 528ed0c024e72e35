package dev.easel.saga.providers.local.upscale;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** Makes more pixels of few: each new one is a weighted mean of the old ones around it, along one axis after the other. */
final class Interpolation {

    private final int factor;
    private final int reach;
    private final float[][] weights; // per place of a new pixel within its old one
    private final int[] first; // where they begin, from the old pixel

    private Interpolation(int factor, int reach, DoubleUnaryOperator kernel) {
        this.factor = factor;
        this.reach = reach;
        this.weights = new float[factor][2 * reach];
        this.first = new int[factor];
        for (int place = 0; place < factor; place++) {
            double centre = (place + 0.5) / factor - 0.5;
            first[place] = (int) Math.floor(centre) - reach + 1;
            double sum = 0;
            for (int k = 0; k < 2 * reach; k++) {
                sum += kernel.applyAsDouble(first[place] + k - centre);
            }
            for (int k = 0; k < 2 * reach; k++) {
                weights[place][k] = (float) (kernel.applyAsDouble(first[place] + k - centre) / sum);
            }
        }
    }

    static Interpolation linear(int factor) {
        return new Interpolation(factor, 1, x -> 1 - Math.abs(x));
    }

    /** The sharpest of the usual ones: a sinc in the window of another, three wide. */
    static Interpolation lanczos(int factor) {
        return new Interpolation(factor, 3, x -> x == 0 ? 1 : sinc(x) * sinc(x / 3));
    }

    private static double sinc(double x) {
        return Math.sin(Math.PI * x) / (Math.PI * x);
    }

    float[] enlarge(float[] plane, int width, int height) {
        var wide = new float[plane.length * factor];
        var padded = new float[width + 2 * reach];
        for (int y = 0; y < height; y++) {
            System.arraycopy(plane, y * width, padded, reach, width);
            Arrays.fill(padded, 0, reach, padded[reach]);
            Arrays.fill(padded, reach + width, padded.length, padded[reach + width - 1]);
            for (int place = 0; place < factor; place++) {
                spread(padded, wide, y * width * factor + place, width, place);
            }
        }
        return heighten(wide, width * factor, height);
    }

    private void spread(float[] padded, float[] wide, int start, int width, int place) {
        var weight = weights[place];
        int from = reach + first[place];
        for (int x = 0; x < width; x++) {
            float sum = 0;
            for (int k = 0; k < weight.length; k++) {
                sum += weight[k] * padded[from + x + k];
            }
            wide[start + x * factor] = sum;
        }
    }

    private float[] heighten(float[] wide, int width, int height) {
        var result = new float[wide.length * factor];
        for (int y = 0; y < height * factor; y++) {
            int old = y / factor;
            int place = y - old * factor;
            for (int k = 0; k < 2 * reach; k++) {
                int row = Math.clamp(old + first[place] + k, 0, height - 1);
                add(wide, row * width, weights[place][k], result, y * width, width);
            }
        }
        return result;
    }

    private static void add(float[] from, int fromStart, float weight, float[] to, int toStart, int length) {
        for (int x = 0; x < length; x++) {
            to[toStart + x] += weight * from[fromStart + x];
        }
    }
}
