package dev.easel.saga.providers.local.cutout;

import dev.easel.saga.providers.local.pixels.Photos;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * A part of a photo that shows one stuff or one scenery without a subject of its own.
 *
 * @param tints colours for a grey photo; several mean that chance chooses
 */
record Surface(String file, int x, int y, int width, int height, List<Tint> tints) {

    private static final Tint GREEN = new Tint(0.62, 0.85, 0.35);
    private static final Tint RED = new Tint(0.95, 0.55, 0.42);
    private static final Tint SAND = new Tint(1.0, 0.87, 0.66);
    private static final Tint BLUE = new Tint(0.5, 0.66, 0.95);
    private static final Tint PLAIN = new Tint(1, 1, 1);

    static final Surface[] STUFFS = {
        of("astronaut.png", 125, 285, 110, 60),
        of("astronaut.png", 50, 260, 75, 200),
        of("chelsea.png", 60, 10, 230, 80),
        of("chelsea.png", 60, 140, 180, 110),
        of("gravel.png", 0, 0, 512, 512, SAND, RED, BLUE),
        of("brick.png", 0, 0, 512, 512, RED, SAND, BLUE),
        of("grass.png", 100, 100, 300, 300, GREEN, SAND),
        of("camera.png", 30, 180, 100, 180, RED, BLUE, PLAIN),
        of("hubble_deep_field.jpg", 100, 100, 400, 400),
    };

    static final Surface[] SCENES = {
        of("rocket.jpg", 0, 0, 640, 427),
        of("rocket.jpg", 90, 10, 200, 300),
        of("hubble_deep_field.jpg", 0, 0, 1000, 872),
        of("hubble_deep_field.jpg", 300, 200, 400, 400),
        of("grass.png", 0, 0, 512, 512, GREEN),
        of("gravel.png", 0, 0, 512, 512, SAND, PLAIN),
        of("brick.png", 0, 0, 512, 512, RED, PLAIN),
        of("camera.png", 340, 20, 172, 280, PLAIN, BLUE),
        of("camera.png", 310, 200, 200, 300, PLAIN, GREEN),
        of("astronaut.png", 290, 5, 95, 240),
        of("astronaut.png", 0, 0, 150, 210),
        of("chelsea.png", 365, 70, 86, 220),
        of("clock_motion.png", 0, 0, 400, 90, SAND, BLUE),
    };

    private static Surface of(String file, int x, int y, int width, int height, Tint... tints) {
        return new Surface(file, x, y, width, height, List.of(tints));
    }

    /** @param blur radius of the lens blur, in pixels */
    BufferedImage render(int toWidth, int toHeight, Random random, int blur) {
        var part = Photos.named(file).getSubimage(x, y, width, height);
        double zoom = 0.75 + random.nextDouble() * 0.25;
        double aspect = (double) toWidth / toHeight;
        int w = (int) Math.max(8, Math.min(width, height * aspect) * zoom);
        int h = (int) Math.max(8, Math.min(height, width / aspect) * zoom);
        var crop = part.getSubimage(random.nextInt(width - w + 1), random.nextInt(height - h + 1), w, h);
        var result = Photos.scaled(crop, toWidth, toHeight, BufferedImage.TYPE_INT_RGB);
        if (!tints.isEmpty()) {
            colour(result, tints.get(random.nextInt(tints.size())));
        }
        return blur == 0 ? result : blurred(result, blur);
    }

    private static void colour(BufferedImage image, Tint tint) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y);
                int r = (int) ((rgb >> 16 & 0xff) * tint.red);
                int g = (int) ((rgb >> 8 & 0xff) * tint.green);
                int b = (int) ((rgb & 0xff) * tint.blue);
                image.setRGB(x, y, r << 16 | g << 8 | b);
            }
        }
    }

    private static BufferedImage blurred(BufferedImage image, int radius) {
        int n = 2 * radius + 1;
        var weights = new float[n];
        Arrays.fill(weights, 1f / n);
        var result = image;
        for (int round = 0; round < 2; round++) {
            result = new ConvolveOp(new Kernel(n, 1, weights), ConvolveOp.EDGE_NO_OP, null).filter(result, null);
            result = new ConvolveOp(new Kernel(1, n, weights), ConvolveOp.EDGE_NO_OP, null).filter(result, null);
        }
        int pad = 2 * radius; // the rim keeps unblurred pixels: leave it outside
        var inner = result.getSubimage(pad, pad, image.getWidth() - 2 * pad, image.getHeight() - 2 * pad);
        return Photos.scaled(inner, image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    }

    /** Light of each colour that is left, 0 to 1. */
    record Tint(double red, double green, double blue) {}
}
