package dev.easel.api.tenants.commands;

import dev.easel.api.tenants.AppId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Asks how an app stands; answers {@code AppAnswer}, records nothing. */
public record InspectApp(@TargetAggregateIdentifier AppId appId) implements AppCommand {}
