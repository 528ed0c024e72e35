package dev.easel.saga.providers.local.stylise.pictures;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** A square of paper to draw on. */
final class Sheet {

    static final int SIDE = 512;

    /** A colour for each place; both from 0 to 1, y downwards. */
    interface Scene {
        Tint at(double x, double y);
    }

    final BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);

    Sheet fill(Scene scene) {
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                set(x, y, scene.at((x + 0.5) / SIDE, (y + 0.5) / SIDE));
            }
        }
        return this;
    }

    Tint get(int x, int y) {
        return Tint.of(image.getRGB(Math.clamp(x, 0, SIDE - 1), Math.clamp(y, 0, SIDE - 1)));
    }

    void set(int x, int y, Tint tint) {
        image.setRGB(x, y, tint.rgb());
    }

    Graphics2D pen() {
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return pen;
    }
}
