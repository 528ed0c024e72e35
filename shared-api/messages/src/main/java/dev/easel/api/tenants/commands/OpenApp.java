package dev.easel.api.tenants.commands;

import dev.easel.api.tenants.AppId;
import dev.easel.api.tenants.AppLimits;
import dev.easel.api.tenants.AppTerms;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Opens an app; refused with {@code SlugTaken} when there is one of this slug. */
public record OpenApp(@TargetAggregateIdentifier AppId appId, String slug, AppTerms terms, AppLimits limits, Instant at)
        implements AppCommand {}
