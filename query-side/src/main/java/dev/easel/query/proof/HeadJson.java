package dev.easel.query.proof;

import dev.easel.query.proof.chain.SignedHead;
import java.time.Instant;
import java.util.Base64;

/**
 * A signed head on the wire, in receipts and in the archive. Hashes are hexadecimal, the signature is Base64.
 *
 * @param from position of the first event
 * @param to position of the last one
 */
record HeadJson(
        String logId,
        long number,
        long from,
        long to,
        String root,
        String previous,
        Instant at,
        String keyId,
        String signature) {

    static HeadJson of(SignedHead signed) {
        var head = signed.head();
        return new HeadJson(
                head.logId(),
                head.number(),
                head.first(),
                head.last(),
                head.root().toString(),
                head.previous().toString(),
                head.at(),
                head.keyId(),
                Base64.getEncoder().encodeToString(signed.signature()));
    }
}
