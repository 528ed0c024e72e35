package dev.easel.api.credits.events;

import dev.easel.api.credits.Credits;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.Lot;
import org.jspecify.annotations.Nullable;

/**
 * Credits came in as a lot.
 *
 * @param reasonCode why, for those who count; absent when no person decided it
 * @param reason shown to the owner
 */
public record CreditsGranted(
        LedgerId ledgerId,
        Lot lot,
        @Nullable String reasonCode,
        String reason,
        Credits availableAfter,
        Credits heldAfter)
        implements LedgerEvent {

    public CreditsGranted(LedgerId ledgerId, Lot lot, String reason, Credits availableAfter, Credits heldAfter) {
        this(ledgerId, lot, null, reason, availableAfter, heldAfter);
    }
}
