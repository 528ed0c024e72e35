package dev.easel.api.tenants.commands;

import dev.easel.api.credits.Credits;
import dev.easel.api.tenants.AppId;
import dev.easel.api.tenants.AppUserId;
import dev.easel.api.tenants.KeyMode;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Opens a user; a repeat changes nothing, and the first welcome stands. */
public record OpenAppUser(
        @TargetAggregateIdentifier AppUserId userId, AppId appId, KeyMode mode, Credits welcome, Instant at)
        implements AppUserCommand {}
