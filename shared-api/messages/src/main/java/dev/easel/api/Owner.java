package dev.easel.api;

import dev.easel.api.accounts.AccountId;

/**
 * Whose ledger, task or asset it is.
 *
 * @param tenant the tenant app's id, or {@link #PLATFORM} for people who sign in here
 * @param subject the account id, or the tenant's own id of its user
 */
public record Owner(String tenant, String subject) {

    public static final String PLATFORM = "platform";

    /** The owner that a first-party account is. */
    public static Owner of(AccountId account) {
        return new Owner(PLATFORM, account.value());
    }
}
