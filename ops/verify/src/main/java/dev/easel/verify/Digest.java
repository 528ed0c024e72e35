package dev.easel.verify;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/** 32 bytes of SHA-256. */
@SuppressWarnings("ArrayRecordComponent") // compared by what is in it
record Digest(byte[] bytes) {

    static final int SIZE = 32;

    static Digest ofHex(String hex) {
        try {
            return new Digest(HexFormat.of().parseHex(hex));
        } catch (IllegalArgumentException notHex) {
            throw new Json.Unreadable("Expected a hash in hexadecimal, but got " + hex);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }

    String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Digest digest && Arrays.equals(bytes, digest.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
