package dev.easel.api.accounts;

/** The contract that an account is on. */
public enum Plan {
    FREE,
    PRO,
    ENTERPRISE
}
