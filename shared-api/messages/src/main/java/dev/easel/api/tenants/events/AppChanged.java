package dev.easel.api.tenants.events;

import dev.easel.api.tenants.AppId;
import dev.easel.api.tenants.AppTerms;
import java.time.Instant;

/** Other terms hold for an app. */
public record AppChanged(AppId appId, AppTerms terms, Instant at) implements AppEvent {}
