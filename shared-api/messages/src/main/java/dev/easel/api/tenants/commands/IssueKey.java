package dev.easel.api.tenants.commands;

import dev.easel.api.tenants.AppId;
import dev.easel.api.tenants.AppKey;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Gives an app one more key; refused with {@code TooManyKeys}. */
public record IssueKey(@TargetAggregateIdentifier AppId appId, AppKey key, Instant at) implements AppCommand {}
