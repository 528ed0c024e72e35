package dev.easel.saga.providers.local.cutout;

import dev.easel.saga.providers.local.pixels.Photos;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;

/**
 * A subject laid over a photo, with the alpha it was laid with. The seed decides everything: the outline goes through
 * all silhouettes in turn, stuff and scenery come from different photos.
 */
final class Composite {

    private static final List<Silhouette> OUTLINES = List.of(Silhouette.values());

    private final String name;
    private final BufferedImage photo;
    private final float[][] alpha;

    private Composite(String name, BufferedImage photo, float[][] alpha) {
        this.name = name;
        this.photo = photo;
        this.alpha = alpha;
    }

    String name() {
        return name;
    }

    BufferedImage photo() {
        return photo;
    }

    static Composite of(long seed) {
        var random = new Random(seed * 7919 + 17);
        var outline = OUTLINES.get((int) (seed % OUTLINES.size()));
        boolean portrait = outline == Silhouette.PORTRAIT;
        int width = 384 + 32 * random.nextInt(5);
        int height = 384 + 32 * random.nextInt(5);
        var stuff = Surface.STUFFS[random.nextInt(Surface.STUFFS.length)];
        var scene = Surface.SCENES[random.nextInt(Surface.SCENES.length)];
        while (scene.file().equals(portrait ? "astronaut.png" : stuff.file())) {
            scene = Surface.SCENES[random.nextInt(Surface.SCENES.length)];
        }
        var place = place(outline, random, width, height);
        var matte = matte(outline, random, place, width, height);
        var front = portrait ? portrait(place, width, height) : stuff.render(width, height, random, 0);
        var back = scene.render(width, height, random, random.nextInt(4));
        double light = random.nextDouble() * 2 * Math.PI;
        var photo = blend(front, back, matte, light);
        String name = seed + " " + outline + " of " + (portrait ? "astronaut.png" : stuff.file()) + " on "
                + scene.file() + (touches(matte) ? " (touches the border)" : "");
        return new Composite(name, photo, matte);
    }

    private static AffineTransform place(Silhouette outline, Random random, int width, int height) {
        double size = Math.min(width, height) * (0.72 + 0.24 * random.nextDouble());
        double x = (width - size) / 2 + (random.nextDouble() - 0.5) * 0.2 * width;
        double y = (height - size) / 2 + (random.nextDouble() - 0.5) * 0.1 * height;
        if (outline.standsOnTheLowerEdge()) {
            y = height - size;
        } else if (random.nextInt(8) == 0) {
            x = random.nextBoolean() ? -0.25 * size : width - 0.75 * size;
        }
        return new AffineTransform(size / 100, 0, 0, size / 100, x, y);
    }

    private static float[][] matte(Silhouette outline, Random random, AffineTransform place, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(Color.WHITE);
        graphics.fill(place.createTransformedShape(outline.draw(random)));
        graphics.dispose();
        var matte = new float[height][width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                matte[y][x] = (image.getRGB(x, y) & 0xff) / 255f;
            }
        }
        return matte;
    }

    private static BufferedImage portrait(AffineTransform place, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.transform(place);
        graphics.scale(100.0 / 512, 100.0 / 512);
        graphics.drawImage(Photos.named("astronaut.png"), 0, 0, null);
        graphics.dispose();
        return image;
    }

    private static BufferedImage blend(BufferedImage front, BufferedImage back, float[][] matte, double light) {
        var result = new BufferedImage(back.getWidth(), back.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < back.getHeight(); y++) {
            for (int x = 0; x < back.getWidth(); x++) {
                double along = Math.cos(light) * (2.0 * x / back.getWidth() - 1)
                        + Math.sin(light) * (2.0 * y / back.getHeight() - 1);
                double shade = 1 - 0.12 * (1 + along); // the side away from the light is darker
                int rgb = 0;
                for (int shift = 16; shift >= 0; shift -= 8) {
                    double f = (front.getRGB(x, y) >> shift & 0xff) * shade;
                    double b = back.getRGB(x, y) >> shift & 0xff;
                    rgb |= (int) (matte[y][x] * f + (1 - matte[y][x]) * b + 0.5) << shift;
                }
                result.setRGB(x, y, rgb);
            }
        }
        return result;
    }

    static boolean touches(float[][] matte) {
        int touching = 0;
        int last = matte.length - 1;
        for (int x = 0; x < matte[0].length; x++) {
            touching += (matte[0][x] > 0.5f ? 1 : 0) + (matte[last][x] > 0.5f ? 1 : 0);
        }
        for (float[] row : matte) {
            touching += (row[0] > 0.5f ? 1 : 0) + (row[row.length - 1] > 0.5f ? 1 : 0);
        }
        return touching > 8;
    }

    boolean touchesTheBorder() {
        return touches(alpha);
    }

    /** Part of the picture that the subject covers. */
    double share() {
        double sum = 0;
        for (float[] row : alpha) {
            for (float value : row) {
                sum += value;
            }
        }
        return sum / (photo.getWidth() * photo.getHeight());
    }

    /** Shared by both or in either: the alphas' smaller values over their larger ones. */
    double overlapWith(BufferedImage result) {
        double shared = 0;
        double either = 0;
        for (int y = 0; y < alpha.length; y++) {
            for (int x = 0; x < alpha[y].length; x++) {
                float found = (result.getRGB(x, y) >>> 24) / 255f;
                shared += Math.min(found, alpha[y][x]);
                either += Math.max(found, alpha[y][x]);
            }
        }
        return shared / either;
    }
}
