package dev.easel.platform;

import dev.easel.api.webhooks.SecretId;
import java.security.SecureRandom;
import java.util.Base64;

/** The secrets that webhooks are signed with: in the form of Standard Webhooks outside, sealed inside. */
public final class WebhookSecrets {

    /** How every secret begins. */
    public static final String PREFIX = "whsec_";

    private static final int BYTES = 32;

    private final Sealing sealing;
    private final SecureRandom random = new SecureRandom();

    WebhookSecrets(String authSecret) {
        this.sealing = new Sealing(authSecret, "easel/webhook-secret/1");
    }

    public String fresh() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    public String seal(SecretId id, String secret) {
        return sealing.seal(secret, id.value());
    }

    public String open(SecretId id, String sealed) {
        return sealing.open(sealed, id.value());
    }
}
