package dev.easel.saga.providers.local.stylise.pictures;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Hills, a sun and balls kneaded from plasticine, lit from the upper left, with finger prints. */
final class Plasticine {

    private static final Noise NOISE = new Noise(63);
    private static final int[] STUFF = {
        0xe4572e, 0xf3a712, 0x2e9e8f, 0x3f6fb5, 0xf4e3c3, 0xc24d8a, 0x7fb24a, 0x6b4a3a, 0xefb58c, 0xf2c9a5, 0x2d3142
    };

    /** A lump with a round top. */
    private record Lump(double x, double y, double radius, Tint tint, int print) {}

    private final double[][] height = new double[Sheet.SIDE][Sheet.SIDE];
    private final Sheet sheet = new Sheet();

    private Plasticine() {}

    static BufferedImage draw() {
        var clay = new Plasticine();
        clay.sheet.fill((x, y) -> Tint.ramp(y, 0x6fc0cf, 0xb4ddd6, 0xf6dcc0));
        clay.hill(0.56, 0.05, 0x3f6fb5, 26);
        clay.hill(0.66, 0.06, 0x2e9e8f, 30);
        clay.hill(0.78, 0.045, 0x7fb24a, 34);
        for (var lump : lumps()) {
            clay.press(lump);
        }
        clay.light();
        return clay.sheet.image;
    }

    private static List<Lump> lumps() {
        var random = new Random(12);
        var lumps = new ArrayList<Lump>();
        lumps.add(new Lump(372, 118, 74, Tint.of(0xf3a712), 3));
        for (int ray = 0; ray < 11; ray++) {
            double angle = 2 * Math.PI * ray / 11;
            lumps.add(new Lump(
                    372 + 102 * Math.cos(angle), 118 + 102 * Math.sin(angle), 15, Tint.of(0xe4572e), 40 + ray));
        }
        double[][] clouds = {{70, 96, 40}, {112, 82, 48}, {160, 100, 38}, {222, 196, 28}, {252, 190, 34}, {284, 200, 26}
        };
        for (double[] cloud : clouds) {
            lumps.add(new Lump(cloud[0], cloud[1], cloud[2], Tint.of(0xf7eedb), 60 + (int) cloud[0]));
        }
        for (int i = 0; i < 52; i++) {
            double y = 300 + 220 * random.nextDouble();
            lumps.add(new Lump(
                    Sheet.SIDE * random.nextDouble(),
                    y,
                    12 + 0.11 * (y - 300) + 10 * random.nextDouble(),
                    Tint.of(STUFF[random.nextInt(STUFF.length)]),
                    200 + i));
        }
        lumps.sort(Comparator.comparingDouble(Lump::y));
        return lumps;
    }

    private void hill(double level, double swing, int rgb, double thickness) {
        for (int y = 0; y < Sheet.SIDE; y++) {
            for (int x = 0; x < Sheet.SIDE; x++) {
                double crest = Sheet.SIDE * (level + swing * Math.sin(7.0 * x / Sheet.SIDE + 20 * level));
                double below = y - crest;
                if (below > 0) {
                    double round = Math.sqrt(1 - Math.pow(1 - Math.min(1, below / thickness), 2));
                    height[y][x] = thickness * round;
                    sheet.set(x, y, Tint.of(rgb));
                }
            }
        }
    }

    private void press(Lump lump) {
        int reach = (int) lump.radius + 2;
        for (int y = (int) lump.y - reach; y <= lump.y + reach; y++) {
            for (int x = (int) lump.x - reach; x <= lump.x + reach; x++) {
                if (x < 0 || y < 0 || x >= Sheet.SIDE || y >= Sheet.SIDE) {
                    continue;
                }
                double wobble = 1 + 0.09 * (NOISE.at(x * 0.045 + lump.print, y * 0.045) - 0.5);
                double away = Math.hypot(x - lump.x, y - lump.y) / (lump.radius * wobble);
                if (away < 1) {
                    height[y][x] = 14 + 0.9 * lump.radius * Math.sqrt(1 - Math.pow(away, 2.6));
                    sheet.set(x, y, lump.tint);
                }
            }
        }
    }

    private void light() {
        for (int y = 0; y < Sheet.SIDE; y++) {
            for (int x = 0; x < Sheet.SIDE; x++) {
                double dx = surface(x + 1, y) - surface(x - 1, y);
                double dy = surface(x, y + 1) - surface(x, y - 1);
                double length = Math.sqrt(dx * dx + dy * dy + 4);
                double lit = (0.48 * dx + 0.62 * dy + 1.24) / length; // light from the upper left, y downwards
                double gloss = Math.pow(Math.clamp(lit, 0, 1), 26);
                double shade = 0.45 + 0.62 * Math.clamp(-lit + 1.24, 0, 1.3);
                sheet.set(x, y, sheet.get(x, y).times(1.86 - shade).towards(Tint.of(0xfffaf0), 0.22 * gloss));
            }
        }
    }

    /** The lump's own height, dents of fingers and the lines of their prints. */
    private double surface(int x, int y) {
        int cx = Math.clamp(x, 0, Sheet.SIDE - 1);
        int cy = Math.clamp(y, 0, Sheet.SIDE - 1);
        double dent = 5 * NOISE.cloud(cx * 0.03, cy * 0.03, 2);
        double print = Math.sin(1.5 * Math.hypot(cx % 97 - 40.0, cy % 83 - 38.0) + 5 * NOISE.at(cx * 0.04, cy * 0.04));
        double pressed = Math.clamp(4 * NOISE.at(cx * 0.02 + 9, cy * 0.02) - 2, 0, 1);
        return height[cy][cx] + dent + 0.16 * print * pressed;
    }
}
