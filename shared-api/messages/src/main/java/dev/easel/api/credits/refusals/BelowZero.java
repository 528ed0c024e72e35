package dev.easel.api.credits.refusals;

import dev.easel.api.Refusal;
import dev.easel.api.credits.Credits;
import dev.easel.api.credits.LedgerId;

/** More was to be taken away than is available. */
public record BelowZero(LedgerId ledgerId, Credits asked, Credits available) implements Refusal {

    @Override
    public String code() {
        return "BALANCE_BELOW_ZERO";
    }

    @Override
    public String sentence() {
        return "Expected to take at most " + available + " available credits, but was asked for " + asked;
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
