package dev.easel.api.accounts.events;

import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.EmailClaimId;

/** An e-mail address belongs to an account. */
public record EmailClaimed(EmailClaimId claimId, AccountId accountId) implements AccountEvent {}
