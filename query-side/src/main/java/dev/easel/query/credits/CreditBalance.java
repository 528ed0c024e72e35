package dev.easel.query.credits;

import dev.easel.api.credits.LotSource;
import dev.easel.api.credits.SpendingPeriod;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an owner has, on the wire.
 *
 * @param balance what can be spent
 * @param lots those with something left, in the order in which they burn
 * @param lifetimePurchased credits that were ever bought
 * @param lowBelow what counts as a low balance is below it
 * @param spendingLimit the owner's own; absent when there is none
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
        long lowBelow,
        @Nullable OwnLimit spendingLimit,
        @Nullable String frozenBecause) {

    /** The tiers count money paid, and nobody can pay yet. */
    private static final String LOWEST_TIER = "FREE";

    static CreditBalance nothing(long lowBelow) {
        return new CreditBalance(0, 0, List.of(), 0, LOWEST_TIER, null, lowBelow, null, null);
    }

    CreditBalance(
            long balance,
            long held,
            List<CreditLot> lots,
            long lifetimePurchased,
            @Nullable Instant resetAt,
            long lowBelow,
            @Nullable OwnLimit spendingLimit,
            @Nullable String frozenBecause) {
        this(balance, held, lots, lifetimePurchased, LOWEST_TIER, resetAt, lowBelow, spendingLimit, frozenBecause);
    }

    /**
     * @param used of the present day or month
     * @param resetsAt when that is over
     */
    record OwnLimit(long amount, SpendingPeriod period, long used, Instant resetsAt) {}

    record CreditLot(
            String lotId,
            LotSource source,
            long remaining,
            @Nullable Instant expiresAt) {}
}
