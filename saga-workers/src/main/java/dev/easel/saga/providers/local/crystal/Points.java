package dev.easel.saga.providers.local.crystal;

import java.util.Arrays;

/** Coloured points under construction. */
final class Points {

    private float[] positions = new float[1 << 16];
    private int[] colours = new int[1 << 14];
    private int count;

    /** @param rgb red, green and blue */
    void add(float x, float y, float z, int rgb) {
        if (3 * count + 3 > positions.length) {
            positions = Arrays.copyOf(positions, 2 * positions.length);
        }
        if (count == colours.length) {
            colours = Arrays.copyOf(colours, 2 * count);
        }
        positions[3 * count] = x;
        positions[3 * count + 1] = y;
        positions[3 * count + 2] = z;
        colours[count++] = rgb;
    }

    int count() {
        return count;
    }

    float at(int point, int axis) {
        return positions[3 * point + axis];
    }

    int colour(int point) {
        return colours[point];
    }

    /** Moves and scales them all: the middle becomes the origin, the longest side one. */
    void settle() {
        var least = new float[] {Float.MAX_VALUE, Float.MAX_VALUE, Float.MAX_VALUE};
        var most = new float[] {-Float.MAX_VALUE, -Float.MAX_VALUE, -Float.MAX_VALUE};
        float longest = 1e-6f;
        for (int i = 0; i < 3 * count; i++) {
            least[i % 3] = Math.min(least[i % 3], positions[i]);
            most[i % 3] = Math.max(most[i % 3], positions[i]);
            longest = Math.max(longest, most[i % 3] - least[i % 3]);
        }
        for (int i = 0; i < 3 * count; i++) {
            positions[i] = (positions[i] - (least[i % 3] + most[i % 3]) / 2) / longest;
        }
    }
}
