package dev.easel.query.proof.chain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key that heads are signed with, as it is published. Its id is the beginning of its hash: another key cannot have it.
 *
 * @param publicKey the 32 bytes of an Ed25519 key
 * @param endorsedBy the key before it, which signed it; null for the first one, and where that key could not be used
 * @param endorsement signature of that key; null together with it
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
public record PublishedKey(
        String id, byte[] publicKey, Instant at, @Nullable String endorsedBy, byte @Nullable [] endorsement) {

    private static final String KIND = "easel.key.v1";
    private static final int ID_DIGITS = 32;

    public static String id(byte[] publicKey) {
        return "key_" + Hash.over(publicKey).toString().substring(0, ID_DIGITS);
    }

    /** What the key before it signs. */
    public static byte[] canonical(String id, byte[] publicKey, Instant at) {
        return new CanonicalBytes(KIND)
                .text(id)
                .bytes(publicKey)
                .number(at.toEpochMilli())
                .toBytes();
    }
}
