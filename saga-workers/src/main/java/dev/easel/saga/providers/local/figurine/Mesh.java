package dev.easel.saga.providers.local.figurine;

import java.util.Arrays;

/** Triangles under construction. Corners at one point may differ in where they lie on the coat, but share a normal. */
final class Mesh {

    private float[] positions = new float[1 << 12];
    private float[] places = new float[1 << 12];
    private int[] points = new int[1 << 10];
    private int[] indices = new int[1 << 12];
    private int corners;
    private int used;
    private int lastPoint;

    /** A new corner at a point of its own. */
    int corner(float x, float y, float z, float u, float v) {
        return add(x, y, z, u, v, lastPoint++);
    }

    /** A new corner at the point of another. */
    int cornerAt(int other, float u, float v) {
        return add(positions[3 * other], positions[3 * other + 1], positions[3 * other + 2], u, v, points[other]);
    }

    private int add(float x, float y, float z, float u, float v, int point) {
        if (corners == points.length) {
            positions = Arrays.copyOf(positions, 6 * corners);
            places = Arrays.copyOf(places, 4 * corners);
            points = Arrays.copyOf(points, 2 * corners);
        }
        positions[3 * corners] = x;
        positions[3 * corners + 1] = y;
        positions[3 * corners + 2] = z;
        places[2 * corners] = u;
        places[2 * corners + 1] = v;
        points[corners] = point;
        return corners++;
    }

    /** Counter-clockwise seen from outside. */
    void triangle(int a, int b, int c) {
        if (used + 3 > indices.length) {
            indices = Arrays.copyOf(indices, 2 * indices.length);
        }
        indices[used++] = a;
        indices[used++] = b;
        indices[used++] = c;
    }

    float u(int corner) {
        return places[2 * corner];
    }

    float v(int corner) {
        return places[2 * corner + 1];
    }

    int corners() {
        return corners;
    }

    int triangles() {
        return used / 3;
    }

    float[] positions() {
        return Arrays.copyOf(positions, 3 * corners);
    }

    float[] places() {
        return Arrays.copyOf(places, 2 * corners);
    }

    int[] indices() {
        return Arrays.copyOf(indices, used);
    }

    /** Moves every corner so that the whole is one unit high and its middle is the origin. */
    void settle() {
        var least = new float[] {Float.MAX_VALUE, Float.MAX_VALUE, Float.MAX_VALUE};
        var most = new float[] {-Float.MAX_VALUE, -Float.MAX_VALUE, -Float.MAX_VALUE};
        for (int i = 0; i < 3 * corners; i++) {
            least[i % 3] = Math.min(least[i % 3], positions[i]);
            most[i % 3] = Math.max(most[i % 3], positions[i]);
        }
        float scale = 1 / Math.max(1e-6f, Math.max(most[1] - least[1], most[0] - least[0]));
        for (int i = 0; i < 3 * corners; i++) {
            positions[i] = scale * (positions[i] - (least[i % 3] + most[i % 3]) / 2);
        }
    }

    /** Of each corner: the mean of the triangles around its point, by their areas. */
    float[] normals() {
        var sums = new float[3 * lastPoint];
        for (int t = 0; t < used; t += 3) {
            var face = face(indices[t], indices[t + 1], indices[t + 2]);
            for (int k = 0; k < 3; k++) {
                int point = points[indices[t + k]];
                for (int c = 0; c < 3; c++) {
                    sums[3 * point + c] += face[c];
                }
            }
        }
        var normals = new float[3 * corners];
        for (int i = 0; i < corners; i++) {
            int p = 3 * points[i];
            float length = (float) Math.sqrt(sums[p] * sums[p] + sums[p + 1] * sums[p + 1] + sums[p + 2] * sums[p + 2]);
            for (int c = 0; c < 3; c++) {
                normals[3 * i + c] = length > 1e-20f ? sums[p + c] / length : c == 2 ? 1 : 0;
            }
        }
        return normals;
    }

    private float[] face(int a, int b, int c) {
        float ux = positions[3 * b] - positions[3 * a];
        float uy = positions[3 * b + 1] - positions[3 * a + 1];
        float uz = positions[3 * b + 2] - positions[3 * a + 2];
        float vx = positions[3 * c] - positions[3 * a];
        float vy = positions[3 * c + 1] - positions[3 * a + 1];
        float vz = positions[3 * c + 2] - positions[3 * a + 2];
        return new float[] {uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx};
    }
}
