package dev.easel.api.accounts.commands;

/** Everything one can ask of an account. */
public sealed interface AccountCommand permits ClaimEmail, OpenAccount, ChangeRoles, InspectAccount {}
