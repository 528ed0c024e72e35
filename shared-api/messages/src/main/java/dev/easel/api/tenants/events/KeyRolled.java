package dev.easel.api.tenants.events;

import dev.easel.api.tenants.AppId;
import dev.easel.api.tenants.AppKey;
import dev.easel.api.tenants.KeyId;
import java.time.Instant;

/** Another key took the place of one, which works until {@code endsAt}. */
public record KeyRolled(AppId appId, KeyId keyId, AppKey successor, Instant endsAt, Instant at) implements AppEvent {}
