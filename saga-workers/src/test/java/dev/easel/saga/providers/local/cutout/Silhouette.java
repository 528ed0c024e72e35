package dev.easel.saga.providers.local.cutout;

import java.awt.BasicStroke;
import java.awt.Polygon;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.QuadCurve2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Random;

/** Outlines of typical subjects, in a square of 100 x 100. */
enum Silhouette {
    FIGURE { // head and shoulders, standing on the lower edge
        @Override
        Shape draw(Random random) {
            var shape = new Area(new Ellipse2D.Double(36, 8 + random.nextInt(6), 28, 36));
            shape.add(new Area(new RoundRectangle2D.Double(42, 36, 16, 24, 4, 4)));
            shape.add(new Area(new RoundRectangle2D.Double(14, 52, 72, 80, 40, 40)));
            return shape;
        }
    },
    MUG { // with the hole of its handle
        @Override
        Shape draw(Random random) {
            var shape = new Area(new RoundRectangle2D.Double(15, 15, 50, 70, 12, 12));
            var handle = new Area(new Ellipse2D.Double(48, 26, 38, 46));
            handle.subtract(new Area(new Ellipse2D.Double(54, 34 + random.nextInt(3), 24, 30)));
            handle.subtract(new Area(new RoundRectangle2D.Double(15, 15, 50, 70, 12, 12)));
            shape.add(handle);
            return shape;
        }
    },
    SPIKES { // a body with thin thorns
        @Override
        Shape draw(Random random) {
            var shape = new Area(blob(random, 27, 0.12));
            int thorns = 14 + random.nextInt(8);
            for (int k = 0; k < thorns; k++) {
                double angle = (k + random.nextDouble() * 0.5) * 2 * Math.PI / thorns;
                double length = 36 + random.nextDouble() * 10;
                var thorn = new Path2D.Double();
                thorn.moveTo(50 + length * Math.cos(angle), 50 + length * Math.sin(angle));
                thorn.lineTo(50 + 20 * Math.cos(angle + 0.09), 50 + 20 * Math.sin(angle + 0.09));
                thorn.lineTo(50 + 20 * Math.cos(angle - 0.09), 50 + 20 * Math.sin(angle - 0.09));
                thorn.closePath();
                shape.add(new Area(thorn));
            }
            return shape;
        }
    },
    HAIRY { // a body with fine curved hairs
        @Override
        Shape draw(Random random) {
            var shape = new Area(blob(random, 33, 0.15));
            for (int k = 0; k < 60; k++) {
                double angle = random.nextDouble() * 2 * Math.PI;
                double bend = angle + (random.nextDouble() - 0.5) * 0.5;
                var hair = new QuadCurve2D.Double(
                        50 + 25 * Math.cos(angle),
                        50 + 25 * Math.sin(angle),
                        50 + 37 * Math.cos(angle),
                        50 + 37 * Math.sin(angle),
                        50 + 43 * Math.cos(bend),
                        50 + 43 * Math.sin(bend));
                shape.add(new Area(new BasicStroke(0.45f).createStrokedShape(hair)));
            }
            return shape;
        }
    },
    RING { // a thing with a large hole
        @Override
        Shape draw(Random random) {
            var shape = new Area(blob(random, 40, 0.06));
            double hole = 26 + random.nextInt(10);
            shape.subtract(new Area(new Ellipse2D.Double(50 - hole / 2, 50 - hole / 2, hole, hole)));
            return shape;
        }
    },
    BODY { // any rounded thing
        @Override
        Shape draw(Random random) {
            return blob(random, 36, 0.25);
        }
    },
    PORTRAIT { // the person of astronaut.png, so her real colours and folds
        @Override
        Shape draw(Random random) {
            int[] xs = {
                157, 168, 195, 230, 265, 288, 298, 290, 272, 262, 255, 283, 302, 328, 348, 360, 395, 450, 483, 495, 506,
                507, 26, 24, 37, 47, 77, 114, 120, 150, 186, 184, 167
            };
            int[] ys = {
                75, 46, 24, 18, 27, 47, 80, 106, 125, 155, 180, 206, 240, 262, 300, 347, 347, 354, 392, 440, 480, 512,
                512, 400, 342, 292, 247, 217, 182, 157, 152, 127, 110
            };
            var shape = new Polygon(xs, ys, xs.length);
            return AffineTransform.getScaleInstance(100.0 / 512, 100.0 / 512).createTransformedShape(shape);
        }
    };

    abstract Shape draw(Random random);

    boolean standsOnTheLowerEdge() {
        return this == FIGURE || this == PORTRAIT;
    }

    /** A closed curve of few waves: about as natural as a pebble, a fruit or a curled-up animal. */
    private static Shape blob(Random random, double radius, double wave) {
        var phases = random.doubles(5, 0, 2 * Math.PI).toArray();
        var heights = random.doubles(5, 0.3, 1).toArray();
        var path = new Path2D.Double();
        for (int k = 0; k < 180; k++) {
            double angle = k * Math.PI / 90;
            double r = 1;
            for (int n = 0; n < 5; n++) {
                r += wave * heights[n] / (n + 1.5) * Math.cos((n + 1) * angle + phases[n]);
            }
            double px = 50 + radius * r * Math.cos(angle);
            double py = 50 + radius * r * Math.sin(angle);
            if (k == 0) {
                path.moveTo(px, py);
            } else {
                path.lineTo(px, py);
            }
        }
        path.closePath();
        return path;
    }
}
