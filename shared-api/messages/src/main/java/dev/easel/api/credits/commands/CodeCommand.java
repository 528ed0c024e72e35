package dev.easel.api.credits.commands;

/** Everything one can say about a redemption code. */
public sealed interface CodeCommand permits IssueCode, RedeemCode, RevokeCode {}
