package dev.easel.saga.providers.local.cutout;

import java.util.Arrays;

/** What saliency must know of the superpixels: mean features, place, size, who touches whom and who touches the rim. */
final class RegionGraph {

    final int count;
    final float[][] feature; // per region
    final float[] x; // 0 to 1
    final float[] y;
    final int[] area;
    final float[] rim; // share of the rim's length, the lower edge counting for less
    final int[][] neighbours;

    private final float[][] difference;

    private static final float LOWER_EDGE = 0.35f; // people and things stand on it: it tells little of the background

    RegionGraph(Superpixels pixels, int width, int height, float[][] planes) {
        count = pixels.count;
        feature = new float[count][planes.length];
        x = new float[count];
        y = new float[count];
        area = new int[count];
        rim = new float[count];
        sum(pixels.labels, width, height, planes);
        neighbours = neighbours(pixels.labels, width, height);
        difference = new float[count][count];
        for (int a = 0; a < count; a++) {
            for (int b = 0; b < a; b++) {
                difference[a][b] = between(feature[a], feature[b]);
                difference[b][a] = difference[a][b];
            }
        }
    }

    private void sum(int[] labels, int width, int height, float[][] planes) {
        for (int i = 0; i < labels.length; i++) {
            int k = labels[i];
            for (int c = 0; c < planes.length; c++) {
                feature[k][c] += planes[c][i];
            }
            int column = i % width;
            int row = i / width;
            x[k] += (column + 0.5f) / width;
            y[k] += (row + 0.5f) / height;
            area[k]++;
            rim[k] += rimOf(column, row, width, height);
        }
        for (int k = 0; k < count; k++) {
            for (int c = 0; c < planes.length; c++) {
                feature[k][c] /= area[k];
            }
            x[k] /= area[k];
            y[k] /= area[k];
        }
    }

    private static float rimOf(int px, int py, int width, int height) {
        float sides = (px == 0 || px == width - 1 ? 1 : 0) + (py == 0 ? 1 : 0);
        return sides + (py == height - 1 ? LOWER_EDGE : 0);
    }

    private int[][] neighbours(int[] labels, int width, int height) {
        var touching = new boolean[count][count];
        for (int i = 0; i < labels.length; i++) {
            if (i % width < width - 1) {
                touch(touching, labels[i], labels[i + 1]);
            }
            if (i / width < height - 1) {
                touch(touching, labels[i], labels[i + width]);
            }
        }
        var result = new int[count][];
        for (int k = 0; k < count; k++) {
            var found = new int[count];
            int n = 0;
            for (int j = 0; j < count; j++) {
                if (touching[k][j] && j != k) {
                    found[n++] = j;
                }
            }
            result[k] = Arrays.copyOf(found, n);
        }
        return result;
    }

    private static void touch(boolean[][] touching, int a, int b) {
        touching[a][b] = true;
        touching[b][a] = true;
    }

    private static float between(float[] one, float[] other) {
        float sum = 0;
        for (int c = 0; c < one.length; c++) {
            float d = one[c] - other[c];
            sum += d * d;
        }
        return (float) Math.sqrt(sum);
    }

    /** How far the mean features of two regions lie apart. */
    float difference(int a, int b) {
        return difference[a][b];
    }
}
