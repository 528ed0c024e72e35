package dev.easel.saga.providers.local.pixels;

/** Numbers that look random and are the same for the same place. */
public final class Dice {

    private Dice() {}

    public static int of(int x, int y, int seed) {
        int h = (x * 0x27d4eb2d) ^ (y * 0x165667b1) ^ (seed * 0x9e3779b9);
        h = (h ^ (h >>> 15)) * 0x85ebca6b;
        h = (h ^ (h >>> 13)) * 0xc2b2ae35;
        return h ^ (h >>> 16);
    }

    /** @return 0 to 1 */
    public static float share(int dice) {
        return ((dice ^ (dice >>> 11)) & 0xffff) / 65536f;
    }

    /** Smooth noise of three sizes, the largest of one unit; 0 to 1. */
    public static float cloud(float x, float y, int seed) {
        return (4 * noise(x, y, seed) + 2 * noise(2 * x + 7, 2 * y + 3, seed) + noise(4 * x + 1, 4 * y + 9, seed)) / 7;
    }

    private static float noise(float x, float y, int seed) {
        int left = (int) x;
        int top = (int) y;
        float u = fade(x - left);
        float v = fade(y - top);
        float above = share(of(left, top, seed)) * (1 - u) + share(of(left + 1, top, seed)) * u;
        float below = share(of(left, top + 1, seed)) * (1 - u) + share(of(left + 1, top + 1, seed)) * u;
        return above * (1 - v) + below * v;
    }

    private static float fade(float t) {
        return t * t * (3 - 2 * t);
    }
}
