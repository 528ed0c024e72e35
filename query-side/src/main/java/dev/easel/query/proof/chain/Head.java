package dev.easel.query.proof.chain;

import java.time.Instant;

/**
 * What is said of one range of the log, and signed. Each head names its predecessor, so the last one stands for all of
 * the log before it.
 *
 * @param number of the range, from 1
 * @param first position of the range's first event
 * @param last position of its last event
 * @param root of the tree of its events
 * @param previous hash of the head before it
 * @param at when it was sealed, to the millisecond
 */
public record Head(
        String logId, long number, long first, long last, Hash root, Hash previous, Instant at, String keyId) {

    private static final String KIND = "easel.head.v1";

    /** What is signed. */
    public byte[] canonical() {
        return new CanonicalBytes(KIND)
                .text(logId)
                .number(number)
                .number(first)
                .number(last)
                .bytes(root.toBytes())
                .bytes(previous.toBytes())
                .number(at.toEpochMilli())
                .text(keyId)
                .toBytes();
    }

    public Hash hash() {
        return Hash.over(canonical());
    }

    /** How many events it covers. */
    public long size() {
        return last - first + 1;
    }
}
