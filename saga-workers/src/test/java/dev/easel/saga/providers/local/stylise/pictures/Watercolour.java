package dev.easel.saga.providers.local.stylise.pictures;

import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** Flowers in washes: transparent layers with dark rims where the pigment dried, on rough paper. */
final class Watercolour {

    private static final Noise NOISE = new Noise(5);
    private static final int[] PETALS = {0xe2447c, 0xf07c9c, 0xf2a83c, 0xb04aa0, 0x5c6ccc};
    private static final int[] LEAVES = {0x3f8f68, 0x86b453, 0x237f8c, 0x31566b};

    private final double[][] wet = new double[Sheet.SIDE][Sheet.SIDE];
    private final Sheet sheet = new Sheet();
    private final Random random = new Random(31);

    private Watercolour() {}

    static BufferedImage draw() {
        var picture = new Watercolour();
        picture.sheet.fill((x, y) -> Tint.of(0xfbf8f1)
                .towards(Tint.of(0xa9cfe3), 1.5 * Math.max(0, NOISE.cloud(2.2 * x, 2.2 * y, 4) - 0.42)));
        picture.leaves();
        picture.flower(150, 165, 92, 0);
        picture.flower(355, 130, 78, 2);
        picture.flower(290, 300, 104, 3);
        picture.flower(110, 370, 74, 1);
        picture.flower(420, 400, 80, 4);
        picture.flower(35, 70, 46, 2);
        picture.grain();
        return picture.sheet.image;
    }

    private void leaves() {
        for (int i = 0; i < 46; i++) {
            double angle = 2 * Math.PI * random.nextDouble();
            double x = Sheet.SIDE * random.nextDouble();
            double y = Sheet.SIDE * random.nextDouble();
            var leaf = petal(x, y, angle, 60 + 50 * random.nextDouble(), 17 + 9 * random.nextDouble());
            wash(leaf, Tint.of(LEAVES[random.nextInt(LEAVES.length)]), 0.75);
        }
    }

    private void flower(double x, double y, double size, int colour) {
        int petals = 6;
        for (int ring = 0; ring < 2; ring++) {
            for (int p = 0; p < petals; p++) {
                double angle = 2 * Math.PI * (p + 0.5 * ring) / petals + 0.25 * random.nextGaussian();
                double length = size * (ring == 0 ? 1 : 0.66) * (0.9 + 0.2 * random.nextDouble());
                var tint = Tint.of(PETALS[colour])
                        .towards(Tint.of(PETALS[(colour + 1) % PETALS.length]), 0.5 * random.nextDouble());
                wash(petal(x, y, angle, length, 0.42 * length), tint, 0.62);
            }
        }
        wash(petal(x - 12, y, 0, 26, 12), Tint.of(0x6e2f1c), 1);
    }

    private static Path2D petal(double x, double y, double angle, double length, double belly) {
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        var path = new Path2D.Double();
        path.moveTo(x, y);
        path.curveTo(
                x + c * length * 0.3 - s * belly,
                y + s * length * 0.3 + c * belly,
                x + c * length - s * belly,
                y + s * length + c * belly,
                x + c * length,
                y + s * length);
        path.curveTo(
                x + c * length + s * belly,
                y + s * length - c * belly,
                x + c * length * 0.3 + s * belly,
                y + s * length * 0.3 - c * belly,
                x,
                y);
        return path;
    }

    /** One layer of colour; its outline wobbles and pigment gathers at the rim. */
    private void wash(Path2D shape, Tint tint, double strength) {
        var mask = new BufferedImage(Sheet.SIDE, Sheet.SIDE, BufferedImage.TYPE_BYTE_GRAY);
        var pen = mask.createGraphics();
        pen.fill(shape);
        pen.dispose();
        var box = shape.getBounds();
        int shift = random.nextInt(1000);
        for (int y = Math.max(0, box.y - 12); y < Math.min(Sheet.SIDE, box.y + box.height + 12); y++) {
            for (int x = Math.max(0, box.x - 12); x < Math.min(Sheet.SIDE, box.x + box.width + 12); x++) {
                double wobbleX = x + 9 * (NOISE.cloud(x * 0.05 + shift, y * 0.05, 3) - 0.5);
                double wobbleY = y + 9 * (NOISE.cloud(x * 0.05, y * 0.05 + shift, 3) - 0.5);
                double inside = share(mask, wobbleX, wobbleY, 2);
                if (inside > 0.02) {
                    double rim = 1 - share(mask, wobbleX, wobbleY, 6);
                    double bloom = 0.5 + NOISE.cloud(x * 0.018 + shift, y * 0.018, 4);
                    double pigment = strength * inside * (0.62 * bloom + 0.85 * rim * inside);
                    sheet.set(x, y, tint.over(sheet.get(x, y), Math.min(1, pigment)));
                    wet[y][x] += pigment;
                }
            }
        }
    }

    private static double share(BufferedImage mask, double x, double y, int radius) {
        int inside = 0;
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                int px = Math.clamp(Math.round(x + dx * radius), 0, Sheet.SIDE - 1);
                int py = Math.clamp(Math.round(y + dy * radius), 0, Sheet.SIDE - 1);
                inside += mask.getRaster().getSample(px, py, 0) > 127 ? 1 : 0;
            }
        }
        return inside / 9.0;
    }

    private void grain() {
        for (int y = 0; y < Sheet.SIDE; y++) {
            for (int x = 0; x < Sheet.SIDE; x++) {
                double tooth = NOISE.cloud(x * 0.28, y * 0.28, 3) - 0.5;
                double settled = 0.05 + 0.16 * Math.min(1, wet[y][x]); // pigment lies in the hollows
                sheet.set(x, y, sheet.get(x, y).times(1 + settled * tooth));
            }
        }
    }
}
