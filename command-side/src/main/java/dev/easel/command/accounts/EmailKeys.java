package dev.easel.command.accounts;

import dev.easel.api.accounts.EmailClaimId;
import dev.easel.platform.KeyedHash;

/** Turns an address into the id of its claim: a hash under a key of the server, so that nobody can guess it back. */
final class EmailKeys {

    private static final int ID_DIGITS = 32;

    private final KeyedHash hash;

    EmailKeys(String authSecret) {
        this.hash = new KeyedHash(authSecret, "easel/email-claim/1");
    }

    EmailClaimId claim(Email email) {
        return new EmailClaimId(
                EmailClaimId.PREFIX + "_" + hash.of(email.text()).substring(0, ID_DIGITS));
    }
}
