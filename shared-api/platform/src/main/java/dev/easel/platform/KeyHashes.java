package dev.easel.platform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What is kept of an API key: a hash under a key of the server. Whoever reads the table can neither use what is in it nor
 * put a key of his own there; and a look-up by it tells nothing of the key by its time.
 */
public final class KeyHashes {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PURPOSE = "easel/api-key/1";

    private final SecretKeySpec key;

    KeyHashes(String authSecret) {
        var root = new SecretKeySpec(authSecret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.key = new SecretKeySpec(hmac(root, PURPOSE), ALGORITHM);
    }

    public String of(ApiKey apiKey) {
        return HexFormat.of().formatHex(hmac(key, apiKey.text()));
    }

    private static byte[] hmac(SecretKeySpec key, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every JDK has " + ALGORITHM, e);
        }
    }
}
