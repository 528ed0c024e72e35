package dev.easel.api.credits.refusals;

import dev.easel.api.Refusal;
import dev.easel.api.credits.Credits;
import dev.easel.api.credits.HoldId;

/** More was to be given back than was spent and not given back yet. */
public record OverRefund(HoldId holdId, Credits asked, Credits left) implements Refusal {

    @Override
    public String code() {
        return "OVER_REFUND";
    }

    @Override
    public String sentence() {
        return "Expected to give back at most " + left + " spent credits, but was asked for " + asked;
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
