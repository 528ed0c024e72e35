package dev.easel.api.tenants.commands;

import dev.easel.api.tenants.AppUserId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Asks how a user of an app stands; answers {@code AppUserAnswer}, records nothing. */
public record InspectAppUser(@TargetAggregateIdentifier AppUserId userId) implements AppUserCommand {}
