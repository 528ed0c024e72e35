package dev.easel.api.credits;

/** What an owner can spend, and what is set aside. */
public record Balance(Credits available, Credits held) {}
