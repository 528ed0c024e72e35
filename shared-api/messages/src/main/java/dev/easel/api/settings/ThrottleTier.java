package dev.easel.api.settings;

/**
 * What those who bought more may do more.
 *
 * @param minPurchased credits that were ever bought, at least
 * @param percent of the limits of everybody
 */
public record ThrottleTier(String name, long minPurchased, int percent) {}
