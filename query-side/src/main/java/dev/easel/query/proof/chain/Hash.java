package dev.easel.query.proof.chain;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256 digest. */
public final class Hash {

    /** Length in bytes. */
    public static final int SIZE = 32;

    /** What the first head has for the hash of its predecessor. */
    public static final Hash NONE = new Hash(new byte[SIZE]);

    private final byte[] digest;

    private Hash(byte[] digest) {
        this.digest = digest;
    }

    /** One that was stored. */
    public static Hash of(byte[] digest) {
        if (digest.length != SIZE) {
            throw new IllegalArgumentException("Expected " + SIZE + " bytes, but got " + digest.length);
        }
        return new Hash(digest.clone());
    }

    /** Of these bytes, one after the other. */
    static Hash over(byte[]... parts) {
        var sha = sha256();
        for (var part : parts) {
            sha.update(part);
        }
        return new Hash(sha.digest());
    }

    public byte[] toBytes() {
        return digest.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(digest, hash.digest);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(digest);
    }

    /** In hexadecimal. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(digest);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
