package dev.easel.api.accounts.commands;

import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.CredentialId;
import dev.easel.api.accounts.Plan;
import dev.easel.api.accounts.Role;
import java.time.Instant;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Opens an account; refused with {@code EmailTaken} when another credential opened it. */
public record OpenAccount(
        @TargetAggregateIdentifier AccountId accountId,
        CredentialId credentialId,
        Set<Role> roles,
        Plan plan,
        Instant at)
        implements AccountCommand {}
