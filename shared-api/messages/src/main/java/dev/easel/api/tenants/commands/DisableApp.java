package dev.easel.api.tenants.commands;

import dev.easel.api.tenants.AppId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Keeps all the app's keys out; a repeat changes nothing. */
public record DisableApp(@TargetAggregateIdentifier AppId appId, Instant at) implements AppCommand {}
