package dev.easel.api.credits;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a redemption code is good for.
 *
 * @param campaign what it was made for, shown to whoever redeems it
 * @param redeemableTill absent when it can be redeemed for ever
 * @param creditsLastDays days after which what it gave expires; absent when that never does
 */
public record CodeTerms(
        Credits amount,
        String campaign,
        @Nullable Instant redeemableTill,
        @Nullable Integer creditsLastDays) {

    public boolean isOver(Instant at) {
        return redeemableTill != null && !at.isBefore(redeemableTill);
    }

    /** What it gives to this ledger: a lot of its own, whose id derives from the code. */
    public Lot lot(CodeId code, LedgerId ledger, Instant at) {
        var expiresAt = creditsLastDays == null ? null : at.plus(creditsLastDays, ChronoUnit.DAYS);
        var lot = LotId.of(ledger, "code:" + code);
        return new Lot(lot, LotSource.BONUS, amount, LotSource.BONUS.priority(), at, expiresAt);
    }
}
