package dev.easel.api.tenants.events;

import dev.easel.api.tenants.AppId;
import java.time.Instant;

/** An app has ended: no key of it works any more, and its users are kept out. What they have stays in their ledgers. */
public record AppArchived(AppId appId, Instant at) implements AppEvent {}
