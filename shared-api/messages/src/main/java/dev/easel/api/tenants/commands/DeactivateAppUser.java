package dev.easel.api.tenants.commands;

import dev.easel.api.tenants.AppUserId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Keeps a user out; a repeat changes nothing. */
public record DeactivateAppUser(@TargetAggregateIdentifier AppUserId userId, Instant at) implements AppUserCommand {}
