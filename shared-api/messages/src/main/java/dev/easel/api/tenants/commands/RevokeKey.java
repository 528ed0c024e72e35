package dev.easel.api.tenants.commands;

import dev.easel.api.tenants.AppId;
import dev.easel.api.tenants.KeyId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Ends a key at once; a repeat changes nothing. */
public record RevokeKey(@TargetAggregateIdentifier AppId appId, KeyId keyId, Instant at) implements AppCommand {}
