package dev.easel.saga.providers.local.stylise.pictures;

/** Smooth noise over the plane, the same for the same seed. */
record Noise(int seed) {

    /** @return 0 to 1 */
    double at(double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        double u = fade(x - left);
        double v = fade(y - top);
        return mix(
                mix(corner(left, top), corner(left + 1, top), u),
                mix(corner(left, top + 1), corner(left + 1, top + 1), u),
                v);
    }

    /** Noise of several sizes, each half as large and half as strong. */
    double cloud(double x, double y, int octaves) {
        double sum = 0;
        double weight = 0.5;
        double total = 0;
        for (int octave = 0; octave < octaves; octave++) {
            sum += weight * at(x, y);
            total += weight;
            weight /= 2;
            x = 2 * x + 17.3;
            y = 2 * y + 5.9;
        }
        return sum / total;
    }

    private double corner(int x, int y) {
        int h = (x * 0x27d4eb2d) ^ (y * 0x165667b1) ^ (seed * 0x9e3779b9);
        h = (h ^ (h >>> 15)) * 0x85ebca6b;
        h = (h ^ (h >>> 13)) * 0xc2b2ae35;
        return ((h ^ (h >>> 16)) & 0xffffff) / (double) 0x1000000;
    }

    private static double fade(double t) {
        return t * t * (3 - 2 * t);
    }

    static double mix(double a, double b, double t) {
        return a + (b - a) * t;
    }
}
