package dev.easel.api.accounts.commands;

import dev.easel.api.accounts.AccountId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Asks how an account stands; answers {@code AccountAnswer}, records nothing. */
public record InspectAccount(@TargetAggregateIdentifier AccountId accountId) implements AccountCommand {}
