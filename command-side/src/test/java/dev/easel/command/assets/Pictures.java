package dev.easel.command.assets;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Files that people send, and files that they should not. */
public final class Pictures {

    private Pictures() {}

    /** Red, green, blue and white quarters. */
    public static BufferedImage quarters(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        var colors = new Color[] {Color.RED, Color.GREEN, Color.BLUE, Color.WHITE};
        for (var i = 0; i < colors.length; i++) {
            canvas.setColor(colors[i]);
            canvas.fillRect(i % 2 * width / 2, i / 2 * height / 2, width / 2, height / 2);
        }
        canvas.dispose();
        return image;
    }

    /** The same as a camera stores it that was held so. */
    static BufferedImage held(BufferedImage upright, Orientation orientation) throws IOException {
        var turned = orientation.isTurned();
        var width = turned ? upright.getHeight() : upright.getWidth();
        var height = turned ? upright.getWidth() : upright.getHeight();
        var stored = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = stored.createGraphics();
        try {
            canvas.drawImage(upright, orientation.transform(width, height).createInverse(), null);
        } catch (java.awt.geom.NoninvertibleTransformException e) {
            throw new IOException(e);
        }
        canvas.dispose();
        return stored;
    }

    static byte[] jpeg(BufferedImage image) throws IOException {
        return write(image, "jpeg");
    }

    public static byte[] png(BufferedImage image) throws IOException {
        return write(image, "png");
    }

    static byte[] cut(byte[] file, int percent) {
        return Arrays.copyOf(file, file.length * percent / 100);
    }

    static byte[] resource(String name) throws IOException {
        try (var in = Objects.requireNonNull(Pictures.class.getResourceAsStream(name))) {
            return in.readAllBytes();
        }
    }

    /** With an EXIF block that says how the camera was held, and whose it is. */
    static byte[] withExif(byte[] jpeg, int orientation) {
        var tiff = ByteBuffer.allocate(44).order(ByteOrder.BIG_ENDIAN);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 2);
        tiff.putShort((short) 0x010f).putShort((short) 2).putInt(7).putInt(38);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putInt(0);
        tiff.put("SECRE".getBytes(StandardCharsets.US_ASCII));
        var block = ByteBuffer.allocate(10 + tiff.capacity() + 8);
        block.put((byte) 0xff).put((byte) 0xe1).putShort((short) (block.capacity() - 2));
        block.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff.array());
        block.put("SECRET..".getBytes(StandardCharsets.US_ASCII));
        return ByteBuffer.allocate(jpeg.length + block.capacity())
                .put(jpeg, 0, 2)
                .put(block.array())
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** A small file whose header claims these sides. */
    static byte[] pngClaiming(int width, int height) throws IOException {
        var file = ByteBuffer.wrap(png(quarters(8, 8)));
        file.putInt(16, width).putInt(20, height);
        var crc = new CRC32();
        crc.update(file.array(), 12, 17);
        return file.putInt(29, (int) crc.getValue()).array();
    }

    /** A small file whose header claims these sides. */
    static byte[] jpegClaiming(int width, int height) throws IOException {
        var file = ByteBuffer.wrap(jpeg(quarters(8, 8)));
        var at = 2;
        while ((file.get(at + 1) & 0xff) != 0xc0) {
            at += 2 + (file.getShort(at + 2) & 0xffff);
        }
        return file.putShort(at + 5, (short) height)
                .putShort(at + 7, (short) width)
                .array();
    }

    /** A canvas of 10 x 10 with a frame of 16384 x 16384. */
    static byte[] webpWithHugeFrame() {
        var file = ByteBuffer.allocate(12 + 18 + 14).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(file.capacity() - 8);
        file.put("WEBPVP8X".getBytes(StandardCharsets.US_ASCII)).putInt(10).putInt(0);
        file.put(new byte[] {9, 0, 0, 9, 0, 0});
        file.put("VP8L".getBytes(StandardCharsets.US_ASCII))
                .putInt(5)
                .put((byte) 0x2f)
                .putInt(0x0fffffff);
        return file.array();
    }

    private static byte[] write(BufferedImage image, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        if (!ImageIO.write(image, format, bytes)) {
            throw new IOException("no writer for " + format);
        }
        return bytes.toByteArray();
    }
}
