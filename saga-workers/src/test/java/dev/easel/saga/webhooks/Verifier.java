package dev.easel.saga.webhooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a receiver does, written from the two published recipes and from nothing of ours. */
record Verifier(String secret) {

    /** Standard Webhooks 1.0.0: any signature of version 1 that fits. */
    boolean acceptsStandard(Map<String, String> headers, String body) {
        var key = Base64.getDecoder().decode(secret.replaceFirst("^whsec_", ""));
        var signed = headers.get("webhook-id") + "." + headers.get("webhook-timestamp") + "." + body;
        var expected = Base64.getEncoder().encodeToString(hmac(key, signed));
        return Arrays.stream(String.valueOf(headers.get("webhook-signature")).split(" "))
                .map(it -> it.split(",", 2))
                .filter(it -> it[0].equals("v1"))
                .anyMatch(it -> MessageDigest.isEqual(
                        it[1].getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8)));
    }

    /** AI Backend Hub. */
    boolean acceptsHub(Map<String, String> headers, String body) {
        var signed = headers.get("x-webhook-timestamp") + "." + body;
        var expected = "sha256=" + HexFormat.of().formatHex(hmac(secret.getBytes(StandardCharsets.UTF_8), signed));
        return expected.equals(headers.get("x-webhook-signature"));
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
