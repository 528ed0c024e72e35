package dev.easel.api.tenants.commands;

import dev.easel.api.tenants.AppId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Ends an app, its keys and its users for ever; a repeat changes nothing. */
public record ArchiveApp(@TargetAggregateIdentifier AppId appId, Instant at) implements AppCommand {}
