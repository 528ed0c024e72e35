package dev.easel.query.proof;

import dev.easel.engine.RawEvent;
import dev.easel.query.proof.chain.Hash;
import dev.easel.query.proof.chain.Leaf;
import dev.easel.query.proof.chain.MerkleTree;
import dev.easel.query.proof.chain.PublishedKey;
import dev.easel.query.proof.chain.SignedHead;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that it takes to check, alone and later, that an event stood in the log when it was sealed.
 *
 * @param entry id of the movement that it is about
 * @param index of the event in its range, from 0
 * @param path the hashes that lead from the event's leaf to the root, in hexadecimal
 */
record Receipt(String kind, String entry, Event event, int index, List<String> path, HeadJson head, KeyJson key) {

    private static final String KIND = "easel.receipt.v1";

    Receipt {
        path = List.copyOf(path);
    }

    static Receipt of(String entry, RawEvent event, List<Hash> leaves, SignedHead head, PublishedKey key) {
        var index = (int) (event.position() - head.head().first());
        var path = new MerkleTree(leaves).path(index);
        return new Receipt(
                KIND,
                entry,
                Event.of(event),
                index,
                path.stream().map(Hash::toString).toList(),
                HeadJson.of(head),
                KeyJson.of(key));
    }

    /**
     * The event without its metadata, which may say who worked on the account: its hash is enough.
     *
     * @param atMicros microseconds since 1970
     * @param payload Base64
     * @param metadataHash in hexadecimal; absent when there is no metadata
     */
    record Event(
            long position,
            String eventId,
            String aggregateType,
            String aggregateId,
            long sequence,
            String name,
            String revision,
            long atMicros,
            String payload,
            @Nullable String metadataHash) {

        static Event of(RawEvent event) {
            var metadata = Leaf.metadata(event);
            return new Event(
                    event.position(),
                    event.eventId(),
                    event.aggregateType(),
                    event.aggregateId(),
                    event.sequence(),
                    event.name(),
                    event.revision(),
                    event.atMicros(),
                    Base64.getEncoder().encodeToString(event.payload()),
                    metadata == null ? null : metadata.toString());
        }
    }
}
