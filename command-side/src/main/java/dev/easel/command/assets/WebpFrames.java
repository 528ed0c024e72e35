package dev.easel.command.assets;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * What the chunks of a WebP file say of its frames. A small canvas may hold a frame that claims to be huge, so each claim
 * is judged before anything is decoded.
 */
final class WebpFrames {

    private static final int FILE_HEADER = 12;
    private static final int CHUNK_HEADER = 8;
    private static final int FRAME_HEADER = 16;
    private static final int SIDE_BITS = 0x3fff;

    private final ByteBuffer bytes;
    private final PictureLimits limits;
    private boolean lossy;

    private WebpFrames(byte[] bytes, PictureLimits limits) {
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        this.limits = limits;
    }

    /** Refuses a file with a frame beyond the limits; tells whether its pictures are compressed with loss. */
    static boolean check(byte[] bytes, PictureLimits limits) {
        try {
            var frames = new WebpFrames(bytes, limits);
            frames.walk(FILE_HEADER, bytes.length);
            return frames.lossy;
        } catch (IndexOutOfBoundsException e) {
            throw PictureLimits.unreadable("its end is missing");
        }
    }

    private void walk(int from, int end) {
        var at = from;
        while (at + CHUNK_HEADER <= end) {
            var size = bytes.getInt(at + 4);
            if (size < 0 || size > end - at - CHUNK_HEADER) {
                throw PictureLimits.unreadable("its end is missing");
            }
            check(name(at), at + CHUNK_HEADER, size);
            at += CHUNK_HEADER + size + (size & 1);
        }
    }

    private void check(String chunk, int at, int size) {
        switch (chunk) {
            case "VP8X" -> limits.requireSize(1L + uint24(at + 4), 1L + uint24(at + 7));
            case "VP8 " -> {
                lossy = true;
                limits.requireSize(bytes.getShort(at + 6) & SIDE_BITS, bytes.getShort(at + 8) & SIDE_BITS);
            }
            case "VP8L" -> {
                var sides = bytes.getInt(at + 1);
                limits.requireSize(1L + (sides & SIDE_BITS), 1L + ((sides >>> 14) & SIDE_BITS));
            }
            case "ANMF" -> {
                limits.requireSize(1L + uint24(at + 6), 1L + uint24(at + 9));
                walk(at + FRAME_HEADER, at + size);
            }
            default -> {
                // says nothing of pixels
            }
        }
    }

    private String name(int at) {
        return new String(bytes.array(), at, 4, StandardCharsets.US_ASCII);
    }

    private int uint24(int at) {
        return (bytes.get(at) & 0xff) | (bytes.get(at + 1) & 0xff) << 8 | (bytes.get(at + 2) & 0xff) << 16;
    }
}
