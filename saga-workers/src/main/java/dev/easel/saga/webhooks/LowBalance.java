package dev.easel.saga.webhooks;

import dev.easel.api.credits.Credits;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.events.CreditsDeducted;
import dev.easel.api.credits.events.CreditsHeld;
import dev.easel.api.credits.events.LedgerEvent;
import dev.easel.api.credits.events.LotExpired;
import org.jspecify.annotations.Nullable;

/**
 * That a balance fell below the threshold.
 *
 * @param balance what is left
 */
record LowBalance(LedgerId ledgerId, long balance) {

    /** What the event took says what was there before it. Null when it did not cross the threshold. */
    static @Nullable LowBalance of(LedgerEvent event, long threshold) {
        return switch (event) {
            case CreditsHeld it -> crossed(it.ledgerId(), it.taken().total(), it.availableAfter(), threshold);
            case CreditsDeducted it -> crossed(it.ledgerId(), it.taken().total(), it.availableAfter(), threshold);
            case LotExpired it -> crossed(it.ledgerId(), it.amount(), it.availableAfter(), threshold);
            default -> null;
        };
    }

    private static @Nullable LowBalance crossed(LedgerId ledger, Credits taken, Credits after, long threshold) {
        var before = after.units() + taken.units();
        return before >= threshold && after.units() < threshold ? new LowBalance(ledger, after.units()) : null;
    }
}
