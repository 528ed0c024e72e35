package dev.easel.query.proof.chain;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Writes parts so that no two different lists of parts give the same bytes: each text and byte string is preceded by its
 * length, numbers have eight bytes, and what may be absent says whether it is there.
 */
final class CanonicalBytes {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);

    /** @param kind what these are the bytes of, with a version */
    CanonicalBytes(String kind) {
        text(kind);
    }

    CanonicalBytes text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    CanonicalBytes number(long number) {
        bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
        return this;
    }

    CanonicalBytes bytes(byte[] part) {
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        bytes.writeBytes(part);
        return this;
    }

    CanonicalBytes optional(byte @Nullable [] part) {
        bytes.write(part == null ? 0 : 1);
        return part == null ? this : bytes(part);
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }
}
