package dev.easel.api.tenants.events;

import dev.easel.api.tenants.AppId;
import java.time.Instant;

/** An app's keys are let in again. */
public record AppEnabled(AppId appId, Instant at) implements AppEvent {}
