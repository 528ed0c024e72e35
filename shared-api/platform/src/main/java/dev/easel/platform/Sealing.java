package dev.easel.platform;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals texts that we must be able to read again, under a key of the server for each purpose (AES-256-GCM): whoever reads
 * the table can read none, and none can be put in the place of another.
 */
public final class Sealing {

    private static final String VERSION = "1."; // of key and form: another one would be another key
    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    /** @param purpose keeps what is sealed for one thing from being opened as another */
    public Sealing(String authSecret, String purpose) {
        this.key = new SecretKeySpec(
                HexFormat.of().parseHex(new KeyedHash(authSecret, "easel/sealing").of(purpose)), "AES");
    }

    /** @param about whose it is, such as an id: it opens for nobody else */
    public String seal(String text, String about) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var sealed = run(Cipher.ENCRYPT_MODE, nonce, text.getBytes(StandardCharsets.UTF_8), about);
        var bytes = ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed);
        return VERSION + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** What was sealed about this; fails when it was sealed under another key or about something else. */
    public String open(String sealed, String about) {
        if (!sealed.startsWith(VERSION)) {
            throw new IllegalArgumentException("Expected what was sealed by version " + VERSION);
        }
        var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(sealed.substring(VERSION.length())));
        var nonce = new byte[NONCE_BYTES];
        bytes.get(nonce);
        var rest = new byte[bytes.remaining()];
        bytes.get(rest);
        return new String(run(Cipher.DECRYPT_MODE, nonce, rest, about), StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, byte[] nonce, byte[] bytes, String about) {
        try {
            var cipher = Cipher.getInstance(ALGORITHM);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(about.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Cannot be opened: another AUTH_SECRET, or another thing's", e);
        }
    }
}
