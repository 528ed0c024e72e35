package dev.easel.api.tenants.commands;

import dev.easel.api.tenants.AppId;
import dev.easel.api.tenants.AppTerms;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Changes an app's terms; refused with {@code StaleVersion} when another version was expected. */
public record ChangeApp(
        @TargetAggregateIdentifier AppId appId,
        AppTerms terms,
        @Nullable Long expectedVersion,
        Instant at) implements AppCommand {}
