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

    private static final int MARGIN = 2; // nodes beyond the subject, so that its outline closes
    private static final float SEEN = 0.5f;

    /** One node for each pixel. */
    public static Lattice everyPixel(Subject subject) {
        return new Lattice(0, 0, 1, subject.width, subject.height);
    }

    /** As fine as leaves about this many nodes on the subject, and only where it is. */
    public static Lattice around(Subject subject, int nodes) {
        int left = subject.width;
        int top = subject.height;
        int right = 0;
        int bottom = 0;
        int covered = 1;
        for (int i = 0; i < subject.alpha.length; i++) {
            if (subject.alpha[i] > SEEN) {
                covered++;
                left = Math.min(left, i % subject.width);
                right = Math.max(right, i % subject.width);
                top = Math.min(top, i / subject.width);
                bottom = Math.max(bottom, i / subject.width);
            }
        }
        float step = (float) Math.sqrt((double) covered / nodes);
        int across = (int) Math.ceil((right - left + 1) / step) + 2 * MARGIN;
        int down = (int) Math.ceil((bottom - top + 1) / step) + 2 * MARGIN;
        return new Lattice(left - MARGIN * step, top - MARGIN * step, step, across, down);
    }

    /** The plane as the nodes see it: averaged where they are wider apart than pixels. */
    public float[] sample(float[] plane, int planeWidth, int planeHeight) {
        int samples = Math.max(1, Math.round(step));
        var result = new float[width * height];
        for (int i = 0; i < result.length; i++) {
            float x = left + step * (i % width);
            float y = top + step * (i / width);
            float sum = 0;
            for (int s = 0; s < samples * samples; s++) {
                float dx = ((s % samples + 0.5f) / samples - 0.5f) * step;
                float dy = ((s / samples + 0.5f) / samples - 0.5f) * step;
                sum += Planes.at(plane, planeWidth, planeHeight, x + dx, y + dy);
            }
            result[i] = sum / (samples * samples);
        }
        return result;
    }

    /** Whether the node lies within a picture of this size. */
    boolean within(int node, int planeWidth, int planeHeight) {
        float x = left + step * (node % width);
        float y = top + step * (node / width);
        return x > -0.5f && y > -0.5f && x < planeWidth - 0.5f && y < planeHeight - 0.5f;
    }
}
