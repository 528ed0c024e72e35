package dev.easel.api.credits.refusals;

import dev.easel.api.Refusal;
import dev.easel.api.credits.LedgerId;

/** The credits are frozen. */
public record LedgerIsFrozen(LedgerId ledgerId) implements Refusal {

    @Override
    public String code() {
        return "LEDGER_FROZEN";
    }

    @Override
    public String sentence() {
        return "Expected credits that can be used, but they are frozen";
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
