package dev.easel.query.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts private keys under a key that derives from {@code AUTH_SECRET}, so that who has the database alone cannot sign.
 * AES-256-GCM; the nonce stands before the text, and the text is bound to its name.
 */
final class KeyBox {

    private static final String MAC = "HmacSHA256";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final String PURPOSE = "easel/proof-key/1";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    KeyBox(String authSecret) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(authSecret.getBytes(StandardCharsets.UTF_8), MAC));
            key = new SecretKeySpec(mac.doFinal(PURPOSE.getBytes(StandardCharsets.UTF_8)), "AES");
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every JDK has " + MAC, e);
        }
    }

    byte[] seal(String name, byte[] secret) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var text = cipher(Cipher.ENCRYPT_MODE, nonce, name).doFinal(secret);
            var sealed = Arrays.copyOf(nonce, NONCE_BYTES + text.length);
            System.arraycopy(text, 0, sealed, NONCE_BYTES, text.length);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every JDK has " + CIPHER, e);
        }
    }

    /** Null when it was sealed under another secret or another name, or changed since. */
    byte @Nullable [] open(String name, byte[] sealed) {
        if (sealed.length < NONCE_BYTES) {
            return null;
        }
        var nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        try {
            return cipher(Cipher.DECRYPT_MODE, nonce, name).doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (AEADBadTagException otherSecret) {
            return null;
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every JDK has " + CIPHER, e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String name) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
