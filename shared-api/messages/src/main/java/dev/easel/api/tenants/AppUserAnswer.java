package dev.easel.api.tenants;

import dev.easel.api.credits.Credits;
import java.time.Instant;

/**
 * How a user of an app stands.
 *
 * @param welcome what it was welcomed with, as the app's terms were then
 */
public record AppUserAnswer(
        AppUserId userId, long version, AppId appId, KeyMode mode, Credits welcome, boolean active, Instant openedAt) {}
