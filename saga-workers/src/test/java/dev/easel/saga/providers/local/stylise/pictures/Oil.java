package dev.easel.saga.providers.local.stylise.pictures;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** Evening over a lake, in thick strokes of many bristles. */
final class Oil {

    private static final Noise NOISE = new Noise(11);

    private final Sheet sheet = new Sheet();
    private final Random random = new Random(4);

    private Oil() {}

    static BufferedImage draw() {
        var oil = new Oil();
        oil.sheet.fill(Oil::scene);
        var pen = oil.sheet.pen();
        oil.layer(pen, 900, 62, 15);
        oil.layer(pen, 2200, 40, 9);
        oil.layer(pen, 2600, 26, 6);
        pen.dispose();
        return oil.sheet.image;
    }

    private static Tint scene(double x, double y) {
        double horizon = 0.52 + 0.012 * Math.sin(9 * x);
        double ridge = 0.44 - 0.10 * Math.pow(NOISE.cloud(3 * x + 2, 0.5, 3), 1.5) - 0.05 * Math.sin(3.4 * x + 0.6);
        double sun = Math.hypot(x - 0.66, (y - 0.36) * 1.05);
        if (y < ridge) {
            var sky = Tint.ramp(
                    y / 0.46 + 0.12 * (NOISE.cloud(4 * x, 9 * y, 4) - 0.5),
                    0x1f3f73,
                    0x3c6ea6,
                    0x8fb3c9,
                    0xf2c98f,
                    0xf29a4f);
            return sky.towards(Tint.of(0xfff0b8), 1.25 - 14 * Math.max(0, sun - 0.035));
        }
        if (y < horizon) {
            return Tint.ramp(
                    (y - ridge) / 0.16 + 0.4 * NOISE.cloud(8 * x, 8 * y, 2) - 0.2, 0x35305e, 0x5b3f6b, 0x9a5360);
        }
        if (y < 0.76 + 0.05 * Math.sin(5 * x + 1)) {
            double glitter = Math.exp(-Math.pow((x - 0.66) / 0.09, 2)) * (0.5 + NOISE.at(6 * x, 60 * y));
            return Tint.ramp((y - horizon) / 0.25 + 0.3 * (NOISE.at(7 * x, 40 * y) - 0.5), 0xd98a5b, 0x4d7f9c, 0x24496f)
                    .towards(Tint.of(0xffdf9a), glitter);
        }
        double flower = NOISE.at(26 * x, 30 * y);
        var meadow = Tint.ramp(NOISE.cloud(6 * x, 10 * y, 3), 0x1f3d2b, 0x4c6b2f, 0x9a9a3a, 0xd2b24a);
        return flower > 0.76 ? Tint.of(NOISE.at(9 * x, 9 * y) > 0.5 ? 0xd4432f : 0xf3e3c0) : meadow;
    }

    private void layer(Graphics2D pen, int strokes, double length, double width) {
        for (int i = 0; i < strokes; i++) {
            double x = random.nextDouble() * Sheet.SIDE;
            double y = random.nextDouble() * Sheet.SIDE;
            var tint = scene(x / Sheet.SIDE, y / Sheet.SIDE);
            stroke(pen, x, y, tint, length * (0.6 + 0.7 * random.nextDouble()), width);
        }
    }

    /** Bristles beside each other: those on the lit side shine, those on the other lie in shade. */
    private void stroke(Graphics2D pen, double x, double y, Tint tint, double length, double width) {
        int bristles = (int) Math.max(4, width * 1.1);
        var own = tint.times(0.93 + 0.16 * random.nextDouble());
        pen.setStroke(new BasicStroke((float) (1.5 * width / bristles), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int b = 0; b < bristles; b++) {
            double off = (b + 0.5) / bristles - 0.5;
            double ridge = 1 + 0.13 * random.nextGaussian() - 0.28 * off;
            pen.setPaint(own.times(ridge).color(0.9));
            pen.draw(path(x, y, off * width, length * (0.8 + 0.3 * random.nextDouble())));
        }
    }

    private static Path2D path(double x, double y, double off, double length) {
        var path = new Path2D.Double();
        int steps = 6;
        double px = x;
        double py = y;
        for (int s = 0; s <= steps; s++) {
            double angle = flow(px / Sheet.SIDE, py / Sheet.SIDE);
            double ox = px - Math.sin(angle) * off;
            double oy = py + Math.cos(angle) * off;
            if (s == 0) {
                path.moveTo(ox, oy);
            } else {
                path.lineTo(ox, oy);
            }
            px += Math.cos(angle) * length / steps;
            py += Math.sin(angle) * length / steps;
        }
        return path;
    }

    private static double flow(double x, double y) {
        if (y < 0.42) {
            double swirl = Math.atan2(y - 0.36, x - 0.66) + Math.PI / 2;
            double near = Math.exp(-6 * Math.hypot(x - 0.66, y - 0.36));
            return Noise.mix(2.4 * (NOISE.cloud(2.5 * x, 4 * y, 2) - 0.5), swirl, near);
        }
        if (y < 0.54) {
            return -0.5 + 1.1 * NOISE.at(5 * x, 3 * y);
        }
        return y < 0.77 ? 0.25 * (NOISE.at(5 * x, 30 * y) - 0.5) : -1.2 + 1.1 * (NOISE.at(6 * x, 6 * y) - 0.5);
    }
}
