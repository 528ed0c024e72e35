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

    private static final int FOLDER_DIGITS = 16;

    /** The owner that a first-party account is. */
    public static Owner of(AccountId account) {
        return new Owner(PLATFORM, account.value());
    }

    /** Part of the names of the owner's files; says nothing of who it is. */
    public String folder() {
        return Derived.digest(tenant, subject).substring(0, FOLDER_DIGITS);
    }
}
