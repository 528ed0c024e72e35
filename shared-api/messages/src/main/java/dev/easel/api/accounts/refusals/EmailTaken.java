package dev.easel.api.accounts.refusals;

import dev.easel.api.Refusal;
import dev.easel.api.accounts.AccountId;

/** There is an account for this address. */
public record EmailTaken(AccountId accountId) implements Refusal {

    @Override
    public String code() {
        return "EMAIL_TAKEN";
    }

    @Override
    public String sentence() {
        return "Expected an address that nobody uses, but there is an account for it already";
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
