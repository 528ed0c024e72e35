package dev.easel.saga.providers.local.stylise.pictures;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/** A mountain behind waves in flat inks, each shape with its outline, and the grain of the block. */
final class Woodblock {

    private static final Noise NOISE = new Noise(41);
    private static final Tint LINE = Tint.of(0x16233d);
    private static final int[] WAVES = {0x8fb7bd, 0x4f86a3, 0x2b5b8a, 0x1d3c6b};

    private final Sheet sheet = new Sheet();

    private Woodblock() {}

    static BufferedImage draw() {
        var print = new Woodblock();
        print.sheet.fill(Woodblock::sky);
        var pen = print.sheet.pen();
        pen.setStroke(new BasicStroke(3f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        print.sun(pen);
        print.clouds(pen);
        print.mountain(pen);
        for (int wave = 0; wave < WAVES.length; wave++) {
            print.wave(pen, wave);
        }
        pen.dispose();
        print.grain();
        return print.sheet.image;
    }

    private static Tint sky(double x, double y) {
        return Tint.ramp(y / 0.72, 0x2f5f8f, 0xa9c4bd, 0xeedfb9, 0xf0d6a4);
    }

    private void sun(Graphics2D pen) {
        shape(pen, new Ellipse2D.Double(318, 46, 124, 124), Tint.of(0xcf3f2c));
    }

    private void clouds(Graphics2D pen) {
        double[][] bars = {{20, 96, 150}, {66, 122, 190}, {340, 196, 170}, {392, 222, 160}};
        for (double[] bar : bars) {
            shape(pen, new RoundRectangle2D.Double(bar[0], bar[1], bar[2], 18, 18, 18), Tint.of(0xf3e9cf));
        }
    }

    private void mountain(Graphics2D pen) {
        var slope = new Path2D.Double();
        slope.moveTo(-20, 400);
        slope.quadTo(130, 330, 206, 176);
        slope.lineTo(236, 170);
        slope.lineTo(262, 180);
        slope.quadTo(340, 330, 520, 396);
        slope.closePath();
        shape(pen, slope, Tint.of(0xb98a52));
        var snow = new Path2D.Double();
        snow.moveTo(206, 176);
        snow.lineTo(236, 170);
        snow.lineTo(262, 180);
        double[][] edge = {
            {300, 252}, {278, 240}, {268, 284}, {246, 240}, {228, 276}, {208, 236}, {180, 262}, {168, 252}
        };
        for (double[] at : edge) {
            snow.lineTo(at[0], at[1]);
        }
        snow.closePath();
        shape(pen, snow, Tint.of(0xf6f0de));
    }

    /** A row of claws with foam, nearer and darker with each row. */
    private void wave(Graphics2D pen, int row) {
        double base = 330 + 52 * row;
        double span = 128 + 26 * row;
        for (double x = -span - 37 * row; x < Sheet.SIDE + span; x += span) {
            var body = new Path2D.Double();
            body.moveTo(x - 8, Sheet.SIDE + 10);
            body.append(crest(x, base, span), true);
            body.lineTo(x + span, Sheet.SIDE + 10);
            body.closePath();
            pen.setPaint(Tint.of(WAVES[row]).color(1));
            pen.fill(body);
            pen.setPaint(LINE.color(1));
            pen.draw(crest(x, base, span));
            for (int stripe = 1; stripe < 4; stripe++) {
                var line = new Path2D.Double();
                double down = 17.0 * stripe;
                line.moveTo(x, base + 32 + down);
                line.curveTo(
                        x + 0.24 * span,
                        base + 26 + down,
                        x + 0.34 * span,
                        base - 40 + down,
                        x + 0.58 * span,
                        base - 30 + down);
                pen.setPaint(Tint.of(WAVES[Math.max(0, row - 1)])
                        .towards(Tint.of(0xf6f0de), 0.35)
                        .color(1));
                pen.draw(line);
            }
            for (int ball = 0; ball < 6; ball++) {
                double at = x + span * (0.34 + 0.095 * ball);
                double high = base - 40 - 9 * Math.sin(ball * 0.75);
                double size = 19 - 1.7 * ball;
                shape(pen, new Ellipse2D.Double(at - size / 2, high - size / 2, size, size), Tint.of(0xf6f0de));
            }
        }
    }

    private static Path2D crest(double x, double base, double span) {
        var crest = new Path2D.Double();
        crest.moveTo(x - 8, base + 30);
        crest.curveTo(x + 0.2 * span, base + 24, x + 0.35 * span, base - 58, x + 0.8 * span, base - 44);
        crest.curveTo(x + 0.56 * span, base - 30, x + 0.6 * span, base + 18, x + span, base + 30);
        return crest;
    }

    private static void shape(Graphics2D pen, Shape shape, Tint tint) {
        pen.setPaint(tint.color(1));
        pen.fill(shape);
        pen.setPaint(LINE.color(1));
        pen.draw(shape);
    }

    private void grain() {
        for (int y = 0; y < Sheet.SIDE; y++) {
            for (int x = 0; x < Sheet.SIDE; x++) {
                double bend = 9 * NOISE.at(x * 0.008, y * 0.02);
                double rings = NOISE.at(x * 0.012, y * 0.42 + bend) - 0.5;
                double speck = NOISE.cloud(x * 0.5, y * 0.5, 2) - 0.5;
                sheet.set(x, y, sheet.get(x, y).times(1 + 0.11 * rings + 0.05 * speck));
            }
        }
    }
}
