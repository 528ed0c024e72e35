package dev.easel.api.tenants.events;

import dev.easel.api.tenants.AppUserId;
import java.time.Instant;

/** A user is kept out. */
public record AppUserDeactivated(AppUserId userId, Instant at) implements AppUserEvent {}
