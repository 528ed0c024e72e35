package dev.easel.api.tenants.events;

import dev.easel.api.tenants.AppId;
import dev.easel.api.tenants.KeyId;
import java.time.Instant;

/** A key works no more. */
public record KeyRevoked(AppId appId, KeyId keyId, Instant at) implements AppEvent {}
