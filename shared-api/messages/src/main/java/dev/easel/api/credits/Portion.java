package dev.easel.api.credits;

/** What was taken from, or goes back to, one lot. */
public record Portion(LotId lotId, Credits amount) {}
