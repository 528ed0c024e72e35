package dev.easel.saga.providers.local.shape;

import dev.easel.saga.providers.local.pixels.Planes;
import dev.easel.saga.providers.local.subject.Subject;

/**
 * Evenly spaced nodes over a picture.
 *
 * @param left pixel column of the first column of nodes; may lie outside
 * @param top pixel row of the first row of nodes; may lie outside
 * @param step pixels from node to node
 * @param width nodes in a row
 * @param height rows of nodes
 */
public record Lattice(float left, float top, float step, int width, int height) {

    /** One node for each pixel. */
    public static Lattice everyPixel(Subject subject) {
        return new Lattice(0, 0, 1, subject.width, subject.height);
    }

    /** As fine as leaves about this many nodes on the subject and along its outline, and only where it is. */
    public static Lattice around(Subject subject, int nodes) {
        var extent = Extent.of(subject);
        double area = Math.max(1, extent.area());
        double outline = extent.outline();
        double fineness = (Math.sqrt(outline * outline + 4 * area * nodes) - outline) / (2 * area);
        float step = (float) (1 / fineness);
        float margin = 1 + step; // between pixels the subject may reach as far as the next one
        return new Lattice(
                extent.left() - margin,
                extent.top() - margin,
                step,
                (int) Math.ceil((extent.width() - 1 + 2 * margin) / step) + 1,
                (int) Math.ceil((extent.height() - 1 + 2 * margin) / step) + 1);
    }

    /** The plane as the nodes see it: averaged where they are wider apart than pixels. */
    public float[] sample(float[] plane, int planeWidth, int planeHeight) {
        int samples = Math.max(1, Math.round(step));
        var result = new float[width * height];
        for (int i = 0; i < result.length; i++) {
            float x = left + step * (i % width);
            int row = i / width;
            float y = top + step * row;
            float sum = 0;
            for (int s = 0; s < samples * samples; s++) {
                float dx = ((s % samples + 0.5f) / samples - 0.5f) * step;
                int line = s / samples;
                float dy = ((line + 0.5f) / samples - 0.5f) * step;
                sum += Planes.at(plane, planeWidth, planeHeight, x + dx, y + dy);
            }
            result[i] = sum / (samples * samples);
        }
        return result;
    }

    /** Whether the node lies within a picture of this size. */
    boolean within(int node, int planeWidth, int planeHeight) {
        float x = left + step * (node % width);
        int row = node / width;
        float y = top + step * row;
        return x > -0.5f && y > -0.5f && x < planeWidth - 0.5f && y < planeHeight - 0.5f;
    }
}
