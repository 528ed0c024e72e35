package dev.easel.saga.providers.local.pixels;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes pictures as PNG files, one row at a time: eight bits a channel, sRGB, with alpha or without. */
public final class PngFile implements AutoCloseable {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int EFFORT = 4; // of 9: half again as large costs less than three times the wait
    private static final int CHUNK = 1 << 16;
    private static final byte TRUE_COLOUR = 2;
    private static final byte TRUE_COLOUR_WITH_ALPHA = 6;

    private final DataOutputStream file;
    private final Deflater deflater = new Deflater(EFFORT);
    private final DeflaterOutputStream pixels;
    private final PngFilters filters;

    private PngFile(OutputStream out, int width, int height, boolean alpha) throws IOException {
        this.file = new DataOutputStream(out);
        this.filters = new PngFilters(width, alpha);
        this.pixels = new DeflaterOutputStream(new BufferedOutputStream(new Chunks(), CHUNK), deflater, CHUNK);
        file.write(SIGNATURE);
        chunk("IHDR", header(width, height, alpha), 13);
        chunk("sRGB", new byte[] {0}, 1);
    }

    /** Writes a picture, telling how far it is from one percent to another; the alpha of every pixel is kept. */
    public static void write(Rows picture, boolean alpha, Path path, Pulse pulse, int from, int to)
            throws IOException, InterruptedException {
        try (var png = new PngFile(Files.newOutputStream(path), picture.width(), picture.height(), alpha)) {
            var row = new int[picture.width()];
            for (int y = 0; y < picture.height(); y++) {
                pulse.between(from, to, (double) y / picture.height());
                picture.read(y, row);
                png.pixels.write(png.filters.filter(row));
            }
        }
        pulse.at(to);
    }

    private static byte[] header(int width, int height, boolean alpha) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var header = new DataOutputStream(bytes);
        header.writeInt(width);
        header.writeInt(height);
        header.write(new byte[] {Byte.SIZE, alpha ? TRUE_COLOUR_WITH_ALPHA : TRUE_COLOUR, 0, 0, 0});
        return bytes.toByteArray();
    }

    private void chunk(String type, byte[] bytes, int length) throws IOException {
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var check = new CRC32();
        check.update(name);
        check.update(bytes, 0, length);
        file.writeInt(length);
        file.write(name);
        file.write(bytes, 0, length);
        file.writeInt((int) check.getValue());
    }

    @Override
    public void close() throws IOException {
        try (file) {
            pixels.close();
            chunk("IEND", new byte[0], 0);
        } finally {
            deflater.end();
        }
    }

    /** Each write becomes a chunk. */
    private final class Chunks extends OutputStream {

        @Override
        public void write(int b) throws IOException {
            chunk("IDAT", new byte[] {(byte) b}, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            chunk("IDAT", offset == 0 ? bytes : java.util.Arrays.copyOfRange(bytes, offset, offset + length), length);
        }
    }
}
