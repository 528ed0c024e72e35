package dev.easel.api.accounts.commands;

import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.EmailClaimId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Claims an e-mail address for an account; refused when another account has it. */
public record ClaimEmail(@TargetAggregateIdentifier EmailClaimId claimId, AccountId accountId)
        implements AccountCommand {}
