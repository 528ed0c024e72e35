package dev.easel.api.tenants.events;

import dev.easel.api.credits.Credits;
import dev.easel.api.tenants.AppId;
import dev.easel.api.tenants.AppUserId;
import dev.easel.api.tenants.KeyMode;
import java.time.Instant;

/** An app has one more user, who is welcomed with so many credits. */
public record AppUserOpened(AppUserId userId, AppId appId, KeyMode mode, Credits welcome, Instant at)
        implements AppUserEvent {}
