package dev.easel.verify;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * An event as an export or a receipt has it.
 *
 * @param metadataHash null when there is no metadata
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record LoggedEvent(
        long position,
        String eventId,
        String aggregateType,
        String aggregateId,
        long sequence,
        String name,
        String revision,
        long atMicros,
        byte[] payload,
        byte @Nullable [] metadataHash) {

    private static final byte LEAF = 0;

    /** From an export, which has the metadata itself. */
    static LoggedEvent ofExport(Json.Fields line) {
        var metadata = line.optionalText("metadata");
        return of(line, metadata == null ? null : Digest.sha256().digest(base64(metadata)));
    }

    /** From a receipt, which has its hash. */
    static LoggedEvent ofReceipt(Json.Fields event) {
        var hash = event.optionalText("metadataHash");
        return of(event, hash == null ? null : Digest.ofHex(hash).bytes());
    }

    private static LoggedEvent of(Json.Fields from, byte @Nullable [] metadataHash) {
        return new LoggedEvent(
                from.number("position"),
                from.text("eventId"),
                from.text("aggregateType"),
                from.text("aggregateId"),
                from.number("sequence"),
                from.text("name"),
                from.text("revision"),
                from.number("atMicros"),
                base64(from.text("payload")),
                metadataHash);
    }

    Digest leaf() {
        return leafAt(position);
    }

    /** The leaf that it would have at another place in the log. */
    Digest leafAt(long place) {
        var sha = Digest.sha256();
        sha.update(LEAF);
        new Packed()
                .text("easel.event.v1")
                .number(place)
                .text(eventId)
                .text(aggregateType)
                .text(aggregateId)
                .number(sequence)
                .text(name)
                .text(revision)
                .number(atMicros)
                .bytes(payload)
                .optional(metadataHash)
                .feed(sha);
        return new Digest(sha.digest());
    }

    static byte[] base64(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            throw new Json.Unreadable("Expected Base64");
        }
    }
}
