package dev.easel.api.settings;

import java.time.Duration;

/**
 * So many requests at once, and as many again in each window, evenly.
 *
 * @param window whole milliseconds
 */
public record RateLimit(int most, Duration window) {}
