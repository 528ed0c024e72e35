package dev.easel.query.credits;

import dev.easel.api.credits.LotSource;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an owner has, on the wire.
 *
 * @param balance what can be spent
 * @param lots those with something left, in the order in which they burn
 * @param lifetimePurchased credits that were ever bought
 * @param frozenBecause why nothing can be used; absent when it can
 * @param creditResetAt when the plan's allowance is replaced; absent when it has none running
 */
record CreditBalance(
        long balance,
        long held,
        List<CreditLot> lots,
        long lifetimePurchased,
        String throttleTier,
        @Nullable Instant creditResetAt,
        @Nullable String frozenBecause) {

    /** The tiers count money paid, and nobody can pay yet. */
    private static final String LOWEST_TIER = "FREE";

    static final CreditBalance NOTHING = new CreditBalance(0, 0, List.of(), 0, LOWEST_TIER, null, null);

    CreditBalance(
            long balance,
            long held,
            List<CreditLot> lots,
            long lifetimePurchased,
            @Nullable Instant resetAt,
            @Nullable String frozenBecause) {
        this(balance, held, lots, lifetimePurchased, LOWEST_TIER, resetAt, frozenBecause);
    }

    record CreditLot(
            String lotId,
            LotSource source,
            long remaining,
            @Nullable Instant expiresAt) {}
}
