package dev.easel.saga.webhooks;

import dev.easel.platform.WebhookSecrets;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What proves where a message comes from: the headers of Standard Webhooks 1.0.0, with one signature for each secret that
 * works, and beside them those of AI Backend Hub, by the latest secret.
 */
final class Signatures {

    private static final String ALGORITHM = "HmacSHA256";

    private Signatures() {}

    /**
     * @param secrets those that work, the latest first; at least one
     * @param timestamp of this try, seconds since 1970
     */
    static Map<String, String> headers(String id, long timestamp, String body, List<String> secrets) {
        var standard = secrets.stream()
                .map(secret -> "v1,"
                        + Base64.getEncoder().encodeToString(hmac(key(secret), id + "." + timestamp + "." + body)))
                .collect(Collectors.joining(" "));
        var hub = hmac(secrets.getFirst().getBytes(StandardCharsets.UTF_8), timestamp + "." + body);
        var headers = new LinkedHashMap<String, String>();
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", Long.toString(timestamp));
        headers.put("webhook-signature", standard);
        headers.put("X-Webhook-Id", id);
        headers.put("X-Webhook-Timestamp", Long.toString(timestamp));
        headers.put("X-Webhook-Signature", "sha256=" + HexFormat.of().formatHex(hub));
        return headers;
    }

    /** What follows the prefix is base64; a secret that somebody set by hand is taken as it is. */
    private static byte[] key(String secret) {
        if (!secret.startsWith(WebhookSecrets.PREFIX)) {
            return secret.getBytes(StandardCharsets.UTF_8);
        }
        try {
            return Base64.getDecoder().decode(secret.substring(WebhookSecrets.PREFIX.length()));
        } catch (IllegalArgumentException noBase64) {
            return secret.getBytes(StandardCharsets.UTF_8);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every JDK has " + ALGORITHM, e);
        }
    }
}
