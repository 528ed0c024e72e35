package dev.easel.api.accounts.commands;

import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.Role;
import java.time.Instant;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Gives an account exactly these roles. */
public record ChangeRoles(@TargetAggregateIdentifier AccountId accountId, Set<Role> roles, Instant at)
        implements AccountCommand {}
