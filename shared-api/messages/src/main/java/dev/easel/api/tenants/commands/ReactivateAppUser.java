package dev.easel.api.tenants.commands;

import dev.easel.api.tenants.AppUserId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Lets a user in again; a repeat changes nothing. */
public record ReactivateAppUser(@TargetAggregateIdentifier AppUserId userId, Instant at) implements AppUserCommand {}
