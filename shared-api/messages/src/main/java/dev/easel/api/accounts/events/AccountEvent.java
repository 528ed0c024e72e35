package dev.easel.api.accounts.events;

/** Everything that can happen to an account. No personal datum: those live in the vault. */
public sealed interface AccountEvent permits EmailClaimed, AccountOpened, RolesChanged {}
