package dev.easel.saga.providers.local.cutout;

import dev.easel.saga.providers.local.pixels.WorkingImage;

/**
 * How dear it is to cut between a pixel and each of its eight neighbours. The pixels are nodes of a grid with a rim of
 * nodes that nothing ties, so that nobody need look whether there is a neighbour.
 */
final class Ties {

    static final int DIRECTIONS = 8; // from the upper left to the lower right; that opposite to d is 7 - d

    private static final float STRENGTH = 14f; // between two pixels of one colour
    private static final float LEAST = 0.3f;
    private static final float DIAGONAL = 0.707f;
    private static final int RIGHT = 4;
    private static final int DOWN_LEFT = 5;
    private static final int DOWN = 6;
    private static final int DOWN_RIGHT = 7;

    final int[] step; // from a node to its neighbour, by direction
    final float[] strength; // of each node, by direction

    private final int stride;

    Ties(WorkingImage image, Contrast contrast) {
        this.stride = image.width + 2;
        this.step = new int[] {-stride - 1, -stride, -stride + 1, -1, 1, stride - 1, stride, stride + 1};
        this.strength = new float[DIRECTIONS * stride * (image.height + 2)];
        for (int y = 0; y < image.height; y++) {
            boolean down = y < image.height - 1;
            for (int x = 0; x < image.width; x++) {
                int i = y * image.width + x;
                int node = node(x, y);
                boolean right = x < image.width - 1;
                if (right) {
                    tie(node, RIGHT, STRENGTH * contrast.likeness(i, i + 1));
                }
                if (down) {
                    tie(node, DOWN, STRENGTH * contrast.likeness(i, i + image.width));
                }
                if (down && x > 0) {
                    tie(node, DOWN_LEFT, STRENGTH * DIAGONAL * contrast.likeness(i, i + image.width - 1));
                }
                if (down && right) {
                    tie(node, DOWN_RIGHT, STRENGTH * DIAGONAL * contrast.likeness(i, i + image.width + 1));
                }
            }
        }
    }

    private void tie(int node, int direction, float likeness) {
        int neighbour = node + step[direction];
        strength[DIRECTIONS * node + direction] = likeness + LEAST;
        strength[DIRECTIONS * neighbour + 7 - direction] = likeness + LEAST;
    }

    int node(int x, int y) {
        return (y + 1) * stride + x + 1;
    }

    int nodes() {
        return strength.length / DIRECTIONS;
    }
}
