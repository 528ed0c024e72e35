package dev.easel.api.tenants.events;

import dev.easel.api.tenants.AppId;
import dev.easel.api.tenants.AppTerms;
import java.time.Instant;

/** There is an app, and its keys are let in. */
public record AppOpened(AppId appId, String slug, AppTerms terms, Instant at) implements AppEvent {}
