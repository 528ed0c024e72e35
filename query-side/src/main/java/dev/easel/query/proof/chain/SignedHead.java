package dev.easel.query.proof.chain;

/**
 * A head that stands.
 *
 * @param signature Ed25519, over the head's canonical bytes
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
public record SignedHead(Head head, byte[] signature) {}
