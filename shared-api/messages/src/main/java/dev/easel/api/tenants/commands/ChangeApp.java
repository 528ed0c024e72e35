package dev.easel.api.tenants.commands;

import dev.easel.api.tenants.AppId;
import dev.easel.api.tenants.AppLimits;
import dev.easel.api.tenants.AppTerms;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Changes an app's terms and limits; refused with {@code StaleVersion} when another version was expected, with
 * {@code AppEnded} when it is archived.
 */
public record ChangeApp(
        @TargetAggregateIdentifier AppId appId,
        AppTerms terms,
        AppLimits limits,
        @Nullable Long expectedVersion,
        Instant at)
        implements AppCommand {}
