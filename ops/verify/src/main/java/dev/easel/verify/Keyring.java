package dev.easel.verify;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The published keys, as far as they are to be trusted: the named ones, or the first one when none is named, and those that
 * a trusted key signed.
 */
final class Keyring {

    /** What stands before the 32 bytes of an Ed25519 key (RFC 8410). */
    private static final byte[] ED25519 = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final int PUBLIC_BYTES = 32;
    private static final int ID_DIGITS = 32;

    private final Set<String> pinned;
    private final Map<String, PublicKey> trusted = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    /** @param pinned ids of the keys to begin with; empty: whichever is published first */
    Keyring(Set<String> pinned) {
        this.pinned = Set.copyOf(pinned);
    }

    /** Takes a key as it is published; they come in the order in which they were made. */
    void take(Json.Fields published) {
        var id = published.text("id");
        var bytes = LoggedEvent.base64(published.text("publicKey"));
        var key = key(bytes);
        if (key == null || !id.equals(id(bytes))) {
            notes.add("Key " + id + " is no key of that id.");
        } else if (isTrusted(id, bytes, published)) {
            trusted.put(id, key);
        } else if (pinned.isEmpty()) {
            notes.add("Key " + id + " is not vouched for by an earlier one: compare its id with what its owner says.");
            trusted.put(id, key);
        }
    }

    /** Whether a trusted key signed this. */
    boolean signed(String keyId, byte[] text, byte[] signature) {
        var key = trusted.get(keyId);
        return key != null && verify(key, text, signature);
    }

    List<String> notes() {
        return notes;
    }

    private boolean isTrusted(String id, byte[] bytes, Json.Fields published) {
        if (pinned.contains(id) || (pinned.isEmpty() && trusted.isEmpty())) {
            return true;
        }
        var by = published.optionalText("endorsedBy");
        var endorsement = published.optionalText("endorsement");
        if (by == null || endorsement == null) {
            return false;
        }
        var text = new Packed()
                .text("easel.key.v1")
                .text(id)
                .bytes(bytes)
                .number(Instant.parse(published.text("at")).toEpochMilli())
                .toBytes();
        return signed(by, text, LoggedEvent.base64(endorsement));
    }

    private static String id(byte[] publicKey) {
        return "key_" + new Digest(Digest.sha256().digest(publicKey)).hex().substring(0, ID_DIGITS);
    }

    private static @Nullable PublicKey key(byte[] bytes) {
        if (bytes.length != PUBLIC_BYTES) {
            return null;
        }
        var encoded = new byte[ED25519.length + PUBLIC_BYTES];
        System.arraycopy(ED25519, 0, encoded, 0, ED25519.length);
        System.arraycopy(bytes, 0, encoded, ED25519.length, PUBLIC_BYTES);
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException noPoint) {
            return null;
        }
    }

    private static boolean verify(PublicKey key, byte[] text, byte[] signature) {
        try {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(text);
            return verifier.verify(signature);
        } catch (GeneralSecurityException noSignature) {
            return false;
        }
    }
}
