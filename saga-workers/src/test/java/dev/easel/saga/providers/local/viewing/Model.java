package dev.easel.saga.providers.local.viewing;

import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.Map;

/**
 * A textured mesh.
 *
 * @param positions three numbers for each corner
 * @param normals likewise
 * @param places two numbers for each corner: where it lies on the image, 0 to 1
 * @param indices three corners for each triangle
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Model(float[] positions, float[] normals, float[] places, int[] indices, BufferedImage image) {

    public int triangles() {
        return indices.length / 3;
    }

    /** Edges between points, wherever corners share a point, that do not have one triangle on each side. */
    public int openEdges() {
        var points = points();
        Map<Long, Integer> balance = new HashMap<>();
        Map<Long, Integer> uses = new HashMap<>();
        for (int t = 0; t < indices.length; t += 3) {
            for (int k = 0; k < 3; k++) {
                long a = points[indices[t + k]];
                long b = points[indices[t + (k + 1) % 3]];
                long edge = Math.min(a, b) << 32 | Math.max(a, b);
                uses.merge(edge, 1, Integer::sum);
                balance.merge(edge, a < b ? 1 : -1, Integer::sum);
            }
        }
        return (int) uses.keySet().stream()
                .filter(edge -> uses.getOrDefault(edge, 0) != 2 || balance.getOrDefault(edge, 1) != 0)
                .count();
    }

    private int[] points() {
        record Point(float x, float y, float z) {}
        Map<Point, Integer> known = new HashMap<>();
        var result = new int[positions.length / 3];
        for (int i = 0; i < result.length; i++) {
            var point = new Point(positions[3 * i], positions[3 * i + 1], positions[3 * i + 2]);
            result[i] = known.computeIfAbsent(point, _ -> known.size());
        }
        return result;
    }

    /** Positive when the triangles face outwards. */
    public double volume() {
        double sum = 0;
        for (int t = 0; t < indices.length; t += 3) {
            int a = 3 * indices[t];
            int b = 3 * indices[t + 1];
            int c = 3 * indices[t + 2];
            sum += positions[a] * (positions[b + 1] * positions[c + 2] - positions[b + 2] * positions[c + 1])
                    + positions[a + 1] * (positions[b + 2] * positions[c] - positions[b] * positions[c + 2])
                    + positions[a + 2] * (positions[b] * positions[c + 1] - positions[b + 1] * positions[c]);
        }
        return sum / 6;
    }

    /** Triangles whose corners lie on one line or point. */
    public int flatTriangles() {
        int count = 0;
        for (int t = 0; t < indices.length; t += 3) {
            double[] normal = new double[3];
            for (int axis = 0; axis < 3; axis++) {
                int u = (axis + 1) % 3;
                int v = (axis + 2) % 3;
                normal[axis] = side(t, 1, u) * side(t, 2, v) - side(t, 1, v) * side(t, 2, u);
            }
            count += normal[0] == 0 && normal[1] == 0 && normal[2] == 0 ? 1 : 0;
        }
        return count;
    }

    private double side(int triangle, int corner, int axis) {
        return (double) positions[3 * indices[triangle + corner] + axis] - positions[3 * indices[triangle] + axis];
    }

    /** Its extent along an axis. */
    public float[] range(int axis) {
        float least = Float.MAX_VALUE;
        float most = -Float.MAX_VALUE;
        for (int i = axis; i < positions.length; i += 3) {
            least = Math.min(least, positions[i]);
            most = Math.max(most, positions[i]);
        }
        return new float[] {least, most};
    }
}
