package dev.easel.api.tenants.events;

import dev.easel.api.tenants.AppUserId;
import java.time.Instant;

/** A user is let in again. */
public record AppUserReactivated(AppUserId userId, Instant at) implements AppUserEvent {}
