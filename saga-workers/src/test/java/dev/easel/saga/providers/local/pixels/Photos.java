package dev.easel.saga.providers.local.pixels;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;

/** The photos of the tests, as RGB. */
public final class Photos {

    private static final Map<String, BufferedImage> LOADED = new ConcurrentHashMap<>();

    private Photos() {}

    public static BufferedImage named(String file) {
        return LOADED.computeIfAbsent(file, Photos::load);
    }

    /** Head and shoulders of the portrait, without what stands beside her. */
    public static BufferedImage bust() {
        return named("astronaut.png").getSubimage(30, 0, 330, 330);
    }

    public static BufferedImage raw(String file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(bytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] bytes(String file) {
        try (var in = Objects.requireNonNull(Photos.class.getResourceAsStream("/photos/" + file), file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param format as ImageIO names it */
    public static byte[] encoded(BufferedImage picture, String format) {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(picture, format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage load(String file) {
        var raw = raw(file);
        var rows = new PixelRows(raw); // not drawn: Java would brighten the grey ones
        var result = new BufferedImage(raw.getWidth(), raw.getHeight(), BufferedImage.TYPE_INT_RGB);
        var row = new int[raw.getWidth()];
        for (int y = 0; y < raw.getHeight(); y++) {
            rows.read(y, row);
            result.setRGB(0, y, row.length, 1, row, 0, row.length);
        }
        return result;
    }

    public static BufferedImage scaled(BufferedImage photo, int width, int height, int type) {
        var result = new BufferedImage(width, height, type);
        var graphics = result.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(photo, 0, 0, width, height, null);
        graphics.dispose();
        return result;
    }
}
