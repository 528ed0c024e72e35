package dev.easel.api.tenants.events;

import dev.easel.api.tenants.AppId;
import dev.easel.api.tenants.AppKey;
import java.time.Instant;

/** An app has one more key. */
public record KeyIssued(AppId appId, AppKey key, Instant at) implements AppEvent {}
