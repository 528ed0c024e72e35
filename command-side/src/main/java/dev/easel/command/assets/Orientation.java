package dev.easel.command.assets;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * How a camera was held, by the EXIF block of a JPEG, PNG or WebP file. Only this one tag is read: a reader of everything
 * would follow whatever a hostile file points at.
 *
 * @param exif 1 to 8 as EXIF counts; 1 is upright
 */
record Orientation(int exif) {

    static final Orientation UPRIGHT = new Orientation(1);

    private static final int TAG = 0x0112;
    private static final int ENTRY_BYTES = 12;
    private static final String PREFIX = "Exif\0\0";

    /** Upright when the file says nothing, or nothing sensible. */
    static Orientation of(String contentType, byte[] file) {
        try {
            var block =
                    switch (contentType) {
                        case "image/jpeg" -> inJpeg(ByteBuffer.wrap(file));
                        case "image/png" -> inChunks(ByteBuffer.wrap(file), 8, "eXIf", 4);
                        default -> inChunks(ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN), 12, "EXIF", 0);
                    };
            return block == null ? UPRIGHT : inTiff(block);
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            return UPRIGHT; // a broken block says nothing; the pixels are judged by their decoder
        }
    }

    boolean isUpright() {
        return exif == 1;
    }

    /** Whether width and height change places. */
    boolean isTurned() {
        return exif >= 5;
    }

    /** Takes the stored picture to the upright one. */
    AffineTransform transform(int widthPx, int heightPx) {
        return switch (exif) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, widthPx, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, widthPx, heightPx);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, heightPx);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, heightPx, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, heightPx, widthPx);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, widthPx);
            default -> new AffineTransform();
        };
    }

    private static @Nullable ByteBuffer inJpeg(ByteBuffer file) {
        var at = 2;
        while ((file.get(at) & 0xff) == 0xff) {
            var marker = file.get(at + 1) & 0xff;
            if (marker == 0xda) {
                return null; // the pixels begin
            }
            var size = file.getShort(at + 2) & 0xffff;
            if (marker == 0xe1 && startsWith(file, at + 4, PREFIX)) {
                return file.slice(at + 4 + PREFIX.length(), size - 2 - PREFIX.length());
            }
            at += 2 + size;
        }
        return null;
    }

    private static @Nullable ByteBuffer inChunks(ByteBuffer file, int from, String name, int trailerBytes) {
        var isPng = trailerBytes > 0;
        var at = from;
        while (at + 8 <= file.capacity()) {
            var size = file.getInt(isPng ? at : at + 4);
            if (size < 0) {
                return null;
            }
            if (startsWith(file, isPng ? at + 4 : at, name)) {
                var skip = startsWith(file, at + 8, PREFIX) ? PREFIX.length() : 0;
                return file.slice(at + 8 + skip, size - skip);
            }
            at = Math.addExact(at, 8 + size + (isPng ? trailerBytes : size & 1));
        }
        return null;
    }

    private static Orientation inTiff(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = tiff.getInt(4);
        var entries = tiff.getShort(directory) & 0xffff;
        for (var i = 0; i < entries; i++) {
            var entry = directory + 2 + i * ENTRY_BYTES;
            if ((tiff.getShort(entry) & 0xffff) == TAG) {
                var value = tiff.getShort(entry + 8);
                return value >= 1 && value <= 8 ? new Orientation(value) : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    private static boolean startsWith(ByteBuffer file, int at, String text) {
        var bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return at + bytes.length <= file.capacity() && ByteBuffer.wrap(bytes).equals(file.slice(at, bytes.length));
    }
}
