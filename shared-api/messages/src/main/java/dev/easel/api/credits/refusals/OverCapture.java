package dev.easel.api.credits.refusals;

import dev.easel.api.Refusal;
import dev.easel.api.credits.Credits;
import dev.easel.api.credits.HoldId;

/** More was to be spent than was held. */
public record OverCapture(HoldId holdId, Credits asked, Credits held) implements Refusal {

    @Override
    public String code() {
        return "OVER_CAPTURE";
    }

    @Override
    public String sentence() {
        return "Expected to spend at most " + held + " held credits, but was asked for " + asked;
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
