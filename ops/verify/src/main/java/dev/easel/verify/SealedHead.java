package dev.easel.verify;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;

/**
 * A signed head, as an export, a receipt or the archive has it.
 *
 * @param from position of the first event that it covers
 * @param to position of the last one
 */
@SuppressWarnings("ArrayRecordComponent") // compared by its canonical bytes
record SealedHead(
        String logId,
        long number,
        long from,
        long to,
        Digest root,
        Digest previous,
        Instant at,
        String keyId,
        byte[] signature) {

    static SealedHead of(Json.Fields fields) {
        try {
            return new SealedHead(
                    fields.text("logId"),
                    fields.number("number"),
                    fields.number("from"),
                    fields.number("to"),
                    Digest.ofHex(fields.text("root")),
                    Digest.ofHex(fields.text("previous")),
                    Instant.parse(fields.text("at")),
                    fields.text("keyId"),
                    LoggedEvent.base64(fields.text("signature")));
        } catch (DateTimeException notATime) {
            throw new Json.Unreadable("Expected a time, but got " + fields.text("at"));
        }
    }

    byte[] canonical() {
        return new Packed()
                .text("easel.head.v1")
                .text(logId)
                .number(number)
                .number(from)
                .number(to)
                .bytes(root.bytes())
                .bytes(previous.bytes())
                .number(at.toEpochMilli())
                .text(keyId)
                .toBytes();
    }

    Digest hash() {
        return new Digest(Digest.sha256().digest(canonical()));
    }

    boolean isSame(SealedHead other) {
        return Arrays.equals(canonical(), other.canonical()) && Arrays.equals(signature, other.signature);
    }

    long size() {
        return to - from + 1;
    }
}
