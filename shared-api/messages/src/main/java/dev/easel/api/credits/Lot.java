package dev.easel.api.credits;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Credits that come together, as granted.
 *
 * @param priority lower burns first
 * @param expiresAt absent when they never expire
 */
public record Lot(
        LotId lotId,
        LotSource source,
        Credits amount,
        int priority,
        Instant effectiveAt,
        @Nullable Instant expiresAt) {}
