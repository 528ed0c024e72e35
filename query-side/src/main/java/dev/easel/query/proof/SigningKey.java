package dev.easel.query.proof;

import dev.easel.query.proof.chain.PublishedKey;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;

/** A key that can sign: Ed25519. */
final class SigningKey {

    private static final String ALGORITHM = "Ed25519";
    private static final int PUBLIC_BYTES = 32;

    private final String id;
    private final byte[] publicKey;
    private final PrivateKey privateKey;

    private SigningKey(byte[] publicKey, PrivateKey privateKey) {
        this.id = PublishedKey.id(publicKey);
        this.publicKey = publicKey;
        this.privateKey = privateKey;
    }

    static SigningKey draw() {
        try {
            var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            var encoded = pair.getPublic().getEncoded(); // the key itself stands at its end
            return new SigningKey(
                    Arrays.copyOfRange(encoded, encoded.length - PUBLIC_BYTES, encoded.length), pair.getPrivate());
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every JDK has " + ALGORITHM, e);
        }
    }

    /** @param secret what {@link #secret} gave */
    static SigningKey of(byte[] publicKey, byte[] secret) {
        try {
            var key = KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(secret));
            return new SigningKey(publicKey.clone(), key);
        } catch (GeneralSecurityException e) {
            throw new AssertionError("Expected a key that was sealed as it was drawn", e);
        }
    }

    String id() {
        return id;
    }

    byte[] publicKey() {
        return publicKey.clone();
    }

    /** The private key, to be sealed at once. */
    byte[] secret() {
        return privateKey.getEncoded();
    }

    byte[] sign(byte[] text) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(privateKey);
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every JDK signs with " + ALGORITHM, e);
        }
    }
}
