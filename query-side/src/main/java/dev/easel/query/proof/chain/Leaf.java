package dev.easel.query.proof.chain;

import dev.easel.engine.RawEvent;
import org.jspecify.annotations.Nullable;

/**
 * The leaf of one event in the tree of its range. It covers everything that is stored of the event. Of the metadata it
 * takes the hash, so that a receipt can keep to itself who worked on somebody's account and still be checked.
 */
public final class Leaf {

    private static final String KIND = "easel.event.v1";

    private Leaf() {}

    /** The hash that stands for the event. */
    public static Hash of(RawEvent event) {
        return MerkleTree.leaf(canonical(event));
    }

    /** Hash of an event's metadata; null without any. */
    public static @Nullable Hash metadata(RawEvent event) {
        return event.metadata() == null ? null : Hash.over(event.metadata());
    }

    static byte[] canonical(RawEvent event) {
        var metadata = metadata(event);
        return new CanonicalBytes(KIND)
                .number(event.position())
                .text(event.eventId())
                .text(event.aggregateType())
                .text(event.aggregateId())
                .number(event.sequence())
                .text(event.name())
                .text(event.revision())
                .number(event.atMicros())
                .bytes(event.payload())
                .optional(metadata == null ? null : metadata.toBytes())
                .toBytes();
    }
}
