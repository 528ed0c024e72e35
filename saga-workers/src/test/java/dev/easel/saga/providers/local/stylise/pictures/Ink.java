package dev.easel.saga.providers.local.stylise.pictures;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** Mountains in the mist and bamboo, in ink on rice paper, with a red seal. */
final class Ink {

    private static final Noise NOISE = new Noise(23);
    private static final Tint PAPER = Tint.of(0xefe8d8);
    private static final Tint INK = Tint.of(0x1d1b20);

    private final Sheet sheet = new Sheet();
    private final Random random = new Random(9);

    private Ink() {}

    static BufferedImage draw() {
        var ink = new Ink();
        ink.sheet.fill(Ink::scene);
        var pen = ink.sheet.pen();
        ink.bamboo(pen, 86, 0.05);
        ink.bamboo(pen, 128, -0.04);
        ink.bamboo(pen, 40, 0.02);
        pen.dispose();
        ink.paper();
        return ink.sheet.image;
    }

    private static Tint scene(double x, double y) {
        double dark = 0;
        for (int range = 0; range < 4; range++) {
            double crest = 0.24
                    + 0.15 * range
                    - (0.26 - 0.03 * range) * Math.pow(NOISE.cloud(2.2 * x + 7.1 * range, range, 5), 1.6)
                    - 0.05 * Math.sin(5 * x + 2.1 * range);
            double below = y - crest;
            if (below > 0) {
                double wash = (0.26 + 0.17 * range) * Math.exp(-below * (9 - range));
                double rim = (0.35 + 0.14 * range) * Math.exp(-Math.pow(below / 0.006, 2));
                double cracks = NOISE.cloud(26 * x + 6 * below, 7 * y + 20 * x, 3);
                double dry = Math.clamp(5 * (cracks - 0.56), 0, 1) * Math.exp(-below * 11) * (0.3 + 0.16 * range);
                dark = Math.max(dark * Math.exp(-below * 26), wash + rim + dry);
            }
        }
        return PAPER.towards(INK, dark * (0.86 + 0.28 * NOISE.cloud(9 * x, 9 * y, 4)));
    }

    /** A stem of some segments, with leaves at its knots. */
    private void bamboo(Graphics2D pen, double x, double lean) {
        double y = Sheet.SIDE + 10;
        double angle = -Math.PI / 2 + lean;
        for (int segment = 0; segment < 7; segment++) {
            double length = 62 + 14 * random.nextDouble();
            brush(pen, x, y, angle, length, 8.5 - 0.5 * segment, 0.72);
            x += Math.cos(angle) * (length + 4);
            y += Math.sin(angle) * (length + 4);
            angle += 0.05 * random.nextGaussian();
            for (int leaf = 0; leaf < 3 && segment > 0; leaf++) {
                double side = random.nextBoolean() ? 0.5 : Math.PI - 0.5;
                leaf(pen, x, y, side + 0.5 * random.nextGaussian(), 46 + 34 * random.nextDouble());
            }
        }
    }

    /** Hairs beside each other; some run dry. */
    private void brush(Graphics2D pen, double x, double y, double angle, double length, double width, double strength) {
        pen.setStroke(new BasicStroke(1.3f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        int hairs = (int) (width * 1.6);
        for (int h = 0; h < hairs; h++) {
            double off = width * ((h + 0.5) / hairs - 0.5);
            double ink = strength * (0.55 + 0.9 * Math.abs(off / width)) * (0.7 + 0.5 * random.nextDouble());
            double begin = random.nextInt(9) == 0 ? 0.3 * length : 0;
            double end = random.nextInt(5) == 0 ? 0.7 * length : length;
            var line = new Path2D.Double();
            line.moveTo(
                    x + Math.cos(angle) * begin - Math.sin(angle) * off,
                    y + Math.sin(angle) * begin + Math.cos(angle) * off);
            line.lineTo(
                    x + Math.cos(angle) * end - Math.sin(angle) * off,
                    y + Math.sin(angle) * end + Math.cos(angle) * off);
            pen.setPaint(INK.color(ink));
            pen.draw(line);
        }
    }

    private void leaf(Graphics2D pen, double x, double y, double angle, double length) {
        double tipX = x + Math.cos(angle) * length;
        double tipY = y + Math.sin(angle) * length + 12;
        double belly = 5 + 3 * random.nextDouble();
        double sideX = -Math.sin(angle) * belly;
        double sideY = Math.cos(angle) * belly;
        double midX = x + Math.cos(angle) * length * 0.4;
        double midY = y + Math.sin(angle) * length * 0.4;
        var shape = new Path2D.Double();
        shape.moveTo(x, y);
        shape.quadTo(midX + sideX, midY + sideY, tipX, tipY);
        shape.quadTo(midX - sideX, midY - sideY, x, y);
        pen.setPaint(INK.color(0.62 + 0.34 * random.nextDouble()));
        pen.fill(shape);
    }

    private void paper() {
        for (int y = 0; y < Sheet.SIDE; y++) {
            for (int x = 0; x < Sheet.SIDE; x++) {
                double fibre = NOISE.cloud(x * 0.35, y * 0.35, 3) - 0.5 + 0.6 * (NOISE.at(x * 0.04, y * 0.6) - 0.5);
                var tint = sheet.get(x, y).times(1 + 0.07 * fibre);
                boolean seal = x > 430 && x < 474 && y > 410 && y < 454;
                if (seal) {
                    boolean sign =
                            ((x - 430) % 15 > 9 && y > 418 && y < 446) || ((y - 410) % 15 > 10 && x > 438 && x < 466);
                    double worn = NOISE.cloud(x * 0.2, y * 0.2, 2) > 0.7 ? 0.4 : 0.92;
                    tint = tint.towards(Tint.of(0xb5291f), sign ? 0.08 : worn);
                }
                sheet.set(x, y, tint);
            }
        }
    }
}
