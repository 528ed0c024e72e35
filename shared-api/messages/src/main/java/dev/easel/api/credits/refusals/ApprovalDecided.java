package dev.easel.api.credits.refusals;

import dev.easel.api.Refusal;
import dev.easel.api.credits.ApprovalId;
import dev.easel.api.credits.ApprovalState;

/** The request is not open any more. */
public record ApprovalDecided(ApprovalId approvalId, ApprovalState state) implements Refusal {

    @Override
    public String code() {
        return "APPROVAL_DECIDED";
    }

    @Override
    public String sentence() {
        return "Expected a request that is open, but it " + state.story();
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
