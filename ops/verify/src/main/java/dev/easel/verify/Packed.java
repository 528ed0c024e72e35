package dev.easel.verify;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * Feeds parts to a digest as the format says (ops/docs/guides/proof.md): a text or byte string behind its length in four
 * bytes, a number in eight, what may be absent behind a byte that tells.
 */
final class Packed {

    private ByteBuffer buffer = ByteBuffer.allocate(512);

    Packed text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    Packed number(long number) {
        room(Long.BYTES).putLong(number);
        return this;
    }

    Packed bytes(byte[] bytes) {
        room(Integer.BYTES + bytes.length).putInt(bytes.length).put(bytes);
        return this;
    }

    Packed optional(byte @Nullable [] bytes) {
        room(1).put((byte) (bytes == null ? 0 : 1));
        return bytes == null ? this : bytes(bytes);
    }

    byte[] toBytes() {
        var all = new byte[buffer.position()];
        buffer.get(0, all);
        return all;
    }

    void feed(MessageDigest digest) {
        digest.update(buffer.array(), 0, buffer.position());
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            var larger = ByteBuffer.allocate(Math.max(buffer.capacity() * 2, buffer.position() + bytes));
            larger.put(buffer.flip());
            buffer = larger;
        }
        return buffer;
    }
}
