package dev.easel.api.credits.refusals;

import dev.easel.api.Refusal;
import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.HoldState;

/** The hold has ended already. */
public record HoldEnded(HoldId holdId, HoldState state) implements Refusal {

    @Override
    public String code() {
        return "HOLD_ENDED";
    }

    @Override
    public String sentence() {
        return "Expected credits that are still held, but the hold " + state.story();
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
