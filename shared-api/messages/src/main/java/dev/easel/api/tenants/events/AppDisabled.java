package dev.easel.api.tenants.events;

import dev.easel.api.tenants.AppId;
import java.time.Instant;

/** An app's keys are kept out. */
public record AppDisabled(AppId appId, Instant at) implements AppEvent {}
