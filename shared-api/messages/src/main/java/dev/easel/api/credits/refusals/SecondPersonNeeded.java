package dev.easel.api.credits.refusals;

import dev.easel.api.Refusal;
import dev.easel.api.credits.ApprovalId;

/** Nobody approves what they asked for themselves. */
public record SecondPersonNeeded(ApprovalId approvalId) implements Refusal {

    @Override
    public String code() {
        return "SECOND_PERSON_NEEDED";
    }

    @Override
    public String sentence() {
        return "Expected a second person, but this is who asked for it";
    }

    @Override
    public Kind kind() {
        return Kind.FORBIDDEN;
    }
}
