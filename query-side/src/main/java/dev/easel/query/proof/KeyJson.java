package dev.easel.query.proof;

import dev.easel.query.proof.chain.PublishedKey;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A published key on the wire; keys and signatures are Base64. */
record KeyJson(
        String id,
        String algorithm,
        String publicKey,
        Instant at,
        @Nullable String endorsedBy,
        @Nullable String endorsement) {

    static KeyJson of(PublishedKey key) {
        var base64 = Base64.getEncoder();
        return new KeyJson(
                key.id(),
                "Ed25519",
                base64.encodeToString(key.publicKey()),
                key.at(),
                key.endorsedBy(),
                key.endorsement() == null ? null : base64.encodeToString(key.endorsement()));
    }
}
