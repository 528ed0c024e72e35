package dev.easel.api.tenants.commands;

import dev.easel.api.tenants.AppId;
import dev.easel.api.tenants.AppKey;
import dev.easel.api.tenants.KeyId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Puts another key in the place of one, which works until {@code endsAt}; refused with {@code KeyEnded} when it works no
 * more.
 */
public record RollKey(@TargetAggregateIdentifier AppId appId, KeyId keyId, AppKey successor, Instant endsAt, Instant at)
        implements AppCommand {}
