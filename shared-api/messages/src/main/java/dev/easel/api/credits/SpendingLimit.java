package dev.easel.api.credits;

/** What an owner lets be set aside at most in every day or month: below the balance, and by their own will. */
public record SpendingLimit(Credits amount, SpendingPeriod period) {}
