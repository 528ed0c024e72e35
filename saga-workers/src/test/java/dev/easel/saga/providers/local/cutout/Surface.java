package dev.easel.saga.providers.local.cutout;

import dev.easel.saga.providers.local.pixels.Photos;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.util.Arrays;
import java.util.Random;

/**
 * A part of a photo that shows one stuff or one scenery without a subject of its own.
 *
 * @param tint colours for a grey photo, as red, green and blue each 0 to 1; several mean that chance chooses
 */
record Surface(String file, int x, int y, int width, int height, double[]... tint) {

    private static final double[] GREEN = {0.62, 0.85, 0.35};
    private static final double[] RED = {0.95, 0.55, 0.42};
    private static final double[] SAND = {1.0, 0.87, 0.66};
    private static final double[] BLUE = {0.5, 0.66, 0.95};
    private static final double[] PLAIN = {1, 1, 1};

    static final Surface[] STUFFS = {
        new Surface("astronaut.png", 125, 285, 110, 60),
        new Surface("astronaut.png", 50, 260, 75, 200),
        new Surface("chelsea.png", 60, 10, 230, 80),
        new Surface("chelsea.png", 60, 140, 180, 110),
        new Surface("gravel.png", 0, 0, 512, 512, SAND, RED, BLUE),
        new Surface("brick.png", 0, 0, 512, 512, RED, SAND, BLUE),
        new Surface("grass.png", 100, 100, 300, 300, GREEN, SAND),
        new Surface("camera.png", 30, 180, 100, 180, RED, BLUE, PLAIN),
        new Surface("hubble_deep_field.jpg", 100, 100, 400, 400),
    };

    static final Surface[] SCENES = {
        new Surface("rocket.jpg", 0, 0, 640, 427),
        new Surface("rocket.jpg", 90, 10, 200, 300),
        new Surface("hubble_deep_field.jpg", 0, 0, 1000, 872),
        new Surface("hubble_deep_field.jpg", 300, 200, 400, 400),
        new Surface("grass.png", 0, 0, 512, 512, GREEN),
        new Surface("gravel.png", 0, 0, 512, 512, SAND, PLAIN),
        new Surface("brick.png", 0, 0, 512, 512, RED, PLAIN),
        new Surface("camera.png", 340, 20, 172, 280, PLAIN, BLUE),
        new Surface("camera.png", 310, 200, 200, 300, PLAIN, GREEN),
        new Surface("astronaut.png", 290, 5, 95, 240),
        new Surface("astronaut.png", 0, 0, 150, 210),
        new Surface("chelsea.png", 365, 70, 86, 220),
        new Surface("clock_motion.png", 0, 0, 400, 90, SAND, BLUE),
    };

    /** @param blur radius of the lens blur, in pixels */
    BufferedImage render(int toWidth, int toHeight, Random random, int blur) {
        var part = Photos.named(file).getSubimage(x, y, width, height);
        double zoom = 0.75 + random.nextDouble() * 0.25;
        double aspect = (double) toWidth / toHeight;
        int w = (int) Math.max(8, Math.min(width, height * aspect) * zoom);
        int h = (int) Math.max(8, Math.min(height, width / aspect) * zoom);
        var crop = part.getSubimage(random.nextInt(width - w + 1), random.nextInt(height - h + 1), w, h);
        var result = Photos.scaled(crop, toWidth, toHeight, BufferedImage.TYPE_INT_RGB);
        if (tint.length > 0) {
            colour(result, tint[random.nextInt(tint.length)]);
        }
        return blur == 0 ? result : blurred(result, blur);
    }

    private static void colour(BufferedImage image, double[] tint) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y);
                int r = (int) ((rgb >> 16 & 0xff) * tint[0]);
                int g = (int) ((rgb >> 8 & 0xff) * tint[1]);
                int b = (int) ((rgb & 0xff) * tint[2]);
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
}
