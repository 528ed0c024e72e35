package dev.easel.api;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Ids made from their cause. What must happen once has an id derived from what caused it, so a repeat meets what exists
 * (domain.md 1). Each part is preceded by its length: no two lists of parts give the same bytes.
 */
public final class Derived {

    private static final int ID_BYTES = 16;

    private Derived() {}

    /** An id of the given kind for the given cause: the same parts give the same id, for ever. */
    public static String id(String prefix, String... parts) {
        return prefix + "_" + digest(parts).substring(0, 2 * ID_BYTES);
    }

    /** SHA-256 over the parts, in hexadecimal: what two requests are compared by. */
    public static String digest(String... parts) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                var bytes = part.getBytes(StandardCharsets.UTF_8);
                sha.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
                sha.update(bytes);
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
