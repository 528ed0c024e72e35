package dev.easel.api.accounts;

/** What an account may do. */
public enum Role {
    USER,
    ADMIN,
    SUPER_ADMIN,
    FINANCE,
    ANALYST
}
