package dev.easel.api.credits.events;

/** Everything that can happen to a redemption code. */
public sealed interface CodeEvent permits CodeIssued, CodeRedeemed, CodeRevoked {}
