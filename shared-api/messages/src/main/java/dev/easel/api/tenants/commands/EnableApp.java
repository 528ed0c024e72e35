package dev.easel.api.tenants.commands;

import dev.easel.api.tenants.AppId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Lets the app's keys in again; a repeat changes nothing. */
public record EnableApp(@TargetAggregateIdentifier AppId appId, Instant at) implements AppCommand {}
