package dev.easel.saga.providers.local.viewing;

import dev.easel.saga.providers.local.pixels.Photos;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** Pictures for tests, compared and kept for eyes. */
public final class Pictures {

    private static final Path LOOKS = Path.of("target/looks");

    private Pictures() {}

    /** The demo photo, smaller. */
    public static BufferedImage person(int side) {
        return Photos.scaled(Photos.named("astronaut.png"), side, side, BufferedImage.TYPE_INT_RGB);
    }

    public static BufferedImage plain(int width, int height, int argb) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < width * height; i++) {
            picture.setRGB(i % width, i / width, argb);
        }
        return picture;
    }

    /** Keeps it in the build folder, for somebody to look at. */
    public static void keep(String name, BufferedImage picture) {
        try {
            Files.createDirectories(LOOKS);
            ImageIO.write(picture, "png", LOOKS.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param quality from 0 to 1 */
    public static void writeJpeg(BufferedImage picture, float quality, Path file) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.deleteIfExists(file);
        try (var out = ImageIO.createImageOutputStream(file.toFile())) {
            var settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), settings);
        } finally {
            writer.dispose();
        }
    }

    /** Mean difference of a channel, of 255. */
    public static double difference(BufferedImage a, BufferedImage b) {
        long sum = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                for (int shift = 0; shift < 24; shift += 8) {
                    sum += Math.abs(((a.getRGB(x, y) >> shift) & 0xff) - ((b.getRGB(x, y) >> shift) & 0xff));
                }
            }
        }
        return (double) sum / (3L * a.getWidth() * a.getHeight());
    }

    public static int alpha(BufferedImage picture, int x, int y) {
        return picture.getRGB(x, y) >>> 24;
    }

    public static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }

    /** Brightness of a pixel, 0 to 255. */
    public static double light(int rgb) {
        return 0.299 * ((rgb >> 16) & 0xff) + 0.587 * ((rgb >> 8) & 0xff) + 0.114 * (rgb & 0xff);
    }

    /** How alike two pictures are lit where the first is opaque, seen from afar: 1 as alike as can be, 0 not at all. */
    public static double likeness(BufferedImage painting, BufferedImage photo, int cells) {
        var a = new double[cells * cells];
        var b = new double[cells * cells];
        var counts = new int[cells * cells];
        for (int y = 0; y < painting.getHeight(); y++) {
            for (int x = 0; x < painting.getWidth(); x++) {
                if (alpha(painting, x, y) > 200) {
                    int cell = y * cells / painting.getHeight() * cells + x * cells / painting.getWidth();
                    int px = x * photo.getWidth() / painting.getWidth();
                    int py = y * photo.getHeight() / painting.getHeight();
                    a[cell] += light(painting.getRGB(x, y));
                    b[cell] += light(photo.getRGB(px, py));
                    counts[cell]++;
                }
            }
        }
        return correlation(a, b, counts);
    }

    private static double correlation(double[] a, double[] b, int[] counts) {
        double n = 0;
        double sumA = 0;
        double sumB = 0;
        double squaresA = 0;
        double squaresB = 0;
        double products = 0;
        for (int i = 0; i < a.length; i++) {
            if (counts[i] > 0) {
                double x = a[i] / counts[i];
                double y = b[i] / counts[i];
                n++;
                sumA += x;
                sumB += y;
                squaresA += x * x;
                squaresB += y * y;
                products += x * y;
            }
        }
        double spread = Math.sqrt((squaresA - sumA * sumA / n) * (squaresB - sumB * sumB / n));
        return (products - sumA * sumB / n) / spread;
    }
}
