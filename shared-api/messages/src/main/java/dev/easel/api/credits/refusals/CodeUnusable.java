package dev.easel.api.credits.refusals;

import dev.easel.api.Refusal;
import dev.easel.api.credits.CodeId;
import dev.easel.api.credits.CodeState;

/** The code cannot be redeemed, or taken back, any more. */
public record CodeUnusable(CodeId codeId, CodeState state) implements Refusal {

    @Override
    public String code() {
        return "CODE_" + state;
    }

    @Override
    public String sentence() {
        return "Expected a code that is still good, but it " + state.story();
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
