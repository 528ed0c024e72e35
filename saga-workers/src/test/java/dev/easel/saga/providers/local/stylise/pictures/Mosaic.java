package dev.easel.saga.providers.local.stylise.pictures;

import java.awt.image.BufferedImage;

/** A fish in little glazed tiles, each with a lit and a shaded edge. */
final class Mosaic {

    private static final Noise NOISE = new Noise(77);
    private static final int TILE = 16;

    private Mosaic() {}

    static BufferedImage draw() {
        return new Sheet().fill((x, y) -> tile((int) (x * Sheet.SIDE), (int) (y * Sheet.SIDE))).image;
    }

    private static Tint tile(int x, int y) {
        int column = x / TILE;
        int row = y / TILE;
        int u = x % TILE;
        int v = y % TILE;
        if (u == TILE - 1 || v == TILE - 1) {
            return Tint.of(0x2b2a33).times(0.9 + 0.2 * NOISE.at(x * 0.7, y * 0.7));
        }
        double own = 0.86 + 0.26 * NOISE.at(column * 3.7, row * 5.3);
        double glaze = 1 + 0.10 * (NOISE.cloud(x * 0.25, y * 0.25, 2) - 0.5);
        double bevel = u < 2 || v < 2 ? 1.22 : u > TILE - 4 || v > TILE - 4 ? 0.78 : 1;
        double shine = Math.exp(-(Math.pow(u - 4.5, 2) + Math.pow(v - 4.5, 2)) / 5);
        return scene((column + 0.5) * TILE / Sheet.SIDE, (row + 0.5) * TILE / Sheet.SIDE)
                .times(own * glaze * bevel)
                .towards(Tint.of(0xfffbf0), 0.38 * shine);
    }

    private static Tint scene(double x, double y) {
        double fishX = (x - 0.47) / 0.33;
        double fishY = (y - 0.47) / 0.2;
        double fish = fishX * fishX + fishY * fishY;
        if (Math.hypot(x - 0.26, y - 0.42) < 0.035) {
            return Tint.of(Math.hypot(x - 0.26, y - 0.42) < 0.02 ? 0x1a1a22 : 0xf7edd6);
        }
        if (fish < 1) {
            double scales = Math.sin(34 * (x + 0.45 * Math.abs(y - 0.47)));
            return Tint.ramp(0.5 + 0.45 * scales - 0.25 * fishY, 0xa83a22, 0xe2672b, 0xf2a03c, 0xf7d27a);
        }
        boolean tail = x > 0.74 && x < 0.93 && Math.abs(y - 0.47) < 0.16 * (x - 0.66) / 0.2;
        boolean fin = y < 0.34 && y > 0.18 + 0.9 * Math.abs(x - 0.5) && x > 0.4;
        if (tail || fin) {
            return Tint.ramp(NOISE.at(9 * x, 9 * y), 0x8e2f3f, 0xc7475a, 0xe88a6a);
        }
        if (y > 0.86 - 0.05 * Math.sin(9 * x)) {
            return Tint.ramp(NOISE.at(14 * x, 14 * y), 0xc9a063, 0xe6cf9c, 0xf5ecd6);
        }
        double ripple = Math.sin(16 * Math.hypot(x - 1.05, (y + 0.1) * 0.9));
        return Tint.ramp(
                0.45 + 0.28 * ripple + 0.4 * (NOISE.cloud(4 * x, 4 * y, 2) - 0.5),
                0x123a5e,
                0x1d6a8c,
                0x3ba3a8,
                0xa4dccb);
    }
}
