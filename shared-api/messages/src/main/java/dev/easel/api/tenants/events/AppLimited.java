package dev.easel.api.tenants.events;

import dev.easel.api.tenants.AppId;
import dev.easel.api.tenants.AppLimits;
import java.time.Instant;

/** Other limits hold for an app than those that every app begins with, or than before. */
public record AppLimited(AppId appId, AppLimits limits, Instant at) implements AppEvent {}
