package dev.easel.api.tenants;

/** What a key allows. */
public enum KeyScope {
    /** Read everything of the app. */
    READ,
    /** Make and change its users. */
    USERS,
    /** Give them credits. */
    TOKENS,
    /** Submit jobs for its users, and cancel them. */
    JOBS,
    /** Say where it is told what happened. */
    WEBHOOKS
}
