package dev.easel.saga.providers.local.figurine;

import dev.easel.saga.providers.local.viewing.Model;
import dev.easel.saga.providers.local.viewing.Pictures;
import java.awt.image.BufferedImage;

/** Measures figurines and views of them. */
final class Shape {

    private Shape() {}

    /** How wide a figurine is at a height, 0 to 1. */
    static float width(Model figurine, float height) {
        float least = Float.MAX_VALUE;
        float most = -Float.MAX_VALUE;
        for (int i = 0; i < figurine.positions().length; i += 3) {
            if (Math.abs(figurine.positions()[i + 1] + 0.5f - height) < 0.01f) {
                least = Math.min(least, figurine.positions()[i]);
                most = Math.max(most, figurine.positions()[i]);
            }
        }
        return most - least;
    }

    /** Its volume by the area that it covers seen from the front. */
    static double thickness(Model figurine) {
        double area = 0;
        for (int t = 0; t < figurine.indices().length; t += 3) {
            int a = 3 * figurine.indices()[t];
            int b = 3 * figurine.indices()[t + 1];
            int c = 3 * figurine.indices()[t + 2];
            var p = figurine.positions();
            area += Math.abs((p[b] - p[a]) * (p[c + 1] - p[a + 1]) - (p[b + 1] - p[a + 1]) * (p[c] - p[a])) / 4;
        }
        return figurine.volume() / area;
    }

    /** The share of a view that is not its ground, the colour of its first pixel. */
    static double seen(BufferedImage view) {
        int count = 0;
        for (int rgb : Pictures.pixels(view)) {
            count += rgb == view.getRGB(0, 0) ? 0 : 1;
        }
        return (double) count / (view.getWidth() * view.getHeight());
    }

    /** How alike the figure in a view and the opaque part of a picture are lit, each in its own frame. */
    static double likeness(BufferedImage view, BufferedImage picture) {
        var figure = framed(view, view.getRGB(0, 0));
        var wanted = framed(picture, 0);
        int body = (int) (0.9 * figure.getHeight()); // the plinth is not in the picture
        var cut = figure.getSubimage(0, 0, figure.getWidth(), body);
        return Pictures.likeness(wanted, cut, 32);
    }

    private static BufferedImage framed(BufferedImage picture, int ground) {
        int left = picture.getWidth();
        int top = picture.getHeight();
        int right = 0;
        int bottom = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                boolean shown = ground == 0 ? Pictures.alpha(picture, x, y) > 128 : picture.getRGB(x, y) != ground;
                if (shown) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y);
                }
            }
        }
        return picture.getSubimage(left, top, right - left + 1, bottom - top + 1);
    }
}
