package dev.easel.command.accounts;

import dev.easel.api.accounts.EmailClaimId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Turns an address into the id of its claim: a hash under a key of the server, so that nobody can guess it back. */
final class EmailKeys {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PURPOSE = "easel/email-claim/1";
    private static final int ID_DIGITS = 32;

    private final SecretKeySpec key;

    EmailKeys(String authSecret) {
        var root = new SecretKeySpec(authSecret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.key = new SecretKeySpec(hmac(root, PURPOSE), ALGORITHM);
    }

    EmailClaimId claim(Email email) {
        var digest = HexFormat.of().formatHex(hmac(key, email.text()));
        return new EmailClaimId(EmailClaimId.PREFIX + "_" + digest.substring(0, ID_DIGITS));
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
