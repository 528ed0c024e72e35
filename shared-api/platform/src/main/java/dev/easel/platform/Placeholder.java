package dev.easel.platform;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** Paints a BlurHash as a tiny picture that a page can show without asking for it. */
public final class Placeholder {

    private static final String DIGITS =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz#$%*+,-.:;=?@[]^_{|}~";
    private static final int LONG_SIDE_PX = 24;

    private final String hash;
    private final int columns;
    private final int rows;
    private final double[][] waves; // linear red, green, blue of each wave

    private Placeholder(String hash) {
        this.hash = hash;
        columns = number(0, 1) % 9 + 1;
        rows = number(0, 1) / 9 + 1;
        waves = new double[columns * rows][];
        var average = number(2, 4);
        waves[0] = new double[] {linear(average >> 16), linear(average >> 8 & 255), linear(average & 255)};
        var largest = (number(1, 1) + 1) / 166.0;
        for (var i = 1; i < waves.length; i++) {
            var value = number(4 + 2 * i, 2);
            waves[i] = new double[] {
                signedSquare(value / 361) * largest,
                signedSquare(value / 19 % 19) * largest,
                signedSquare(value % 19) * largest
            };
        }
    }

    /** A {@code data:} address of a picture with the sides' proportion. */
    public static String dataUrl(String blurHash, int widthPx, int heightPx) {
        var scale = (double) LONG_SIDE_PX / Math.max(widthPx, heightPx);
        var painted = new Placeholder(blurHash)
                .paint(Math.max(1, (int) Math.round(widthPx * scale)), Math.max(1, (int) Math.round(heightPx * scale)));
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(painted, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail to be written
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
    }

    private BufferedImage paint(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                image.setRGB(x, y, color((double) x / width, (double) y / height));
            }
        }
        return image;
    }

    private int color(double across, double down) {
        var sum = new double[3];
        for (var i = 0; i < waves.length; i++) {
            var column = i % columns;
            var row = i / columns;
            var weight = Math.cos(Math.PI * across * column) * Math.cos(Math.PI * down * row);
            for (var channel = 0; channel < sum.length; channel++) {
                sum[channel] += waves[i][channel] * weight;
            }
        }
        return srgb(sum[0]) << 16 | srgb(sum[1]) << 8 | srgb(sum[2]);
    }

    private int number(int from, int digits) {
        var value = 0;
        for (var i = from; i < from + digits; i++) {
            value = value * DIGITS.length() + DIGITS.indexOf(hash.charAt(i));
        }
        return value;
    }

    private static double signedSquare(int step) {
        var value = (step - 9) / 9.0;
        return Math.copySign(value * value, value);
    }

    private static double linear(int channel) {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static int srgb(double linear) {
        var value = Math.clamp(linear, 0.0, 1.0);
        var encoded = value <= 0.0031308 ? value * 12.92 : 1.055 * Math.pow(value, 1 / 2.4) - 0.055;
        return (int) Math.round(encoded * 255);
    }
}
