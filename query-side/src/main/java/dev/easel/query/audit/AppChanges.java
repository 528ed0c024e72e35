package dev.easel.query.audit;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import dev.easel.api.tenants.AppLimits;
import dev.easel.api.tenants.events.AppArchived;
import dev.easel.api.tenants.events.AppChanged;
import dev.easel.api.tenants.events.AppDisabled;
import dev.easel.api.tenants.events.AppEnabled;
import dev.easel.api.tenants.events.AppEvent;
import dev.easel.api.tenants.events.AppLimited;
import dev.easel.api.tenants.events.AppOpened;
import dev.easel.api.tenants.events.AppUserEvent;
import dev.easel.api.tenants.events.AppUserOpened;
import dev.easel.api.tenants.events.AppUserReactivated;
import dev.easel.api.tenants.events.KeyIssued;
import dev.easel.api.tenants.events.KeyRevoked;
import dev.easel.api.tenants.events.KeyRolled;
import dev.easel.api.webhooks.EndpointTerms;
import dev.easel.api.webhooks.events.EndpointAdded;
import dev.easel.api.webhooks.events.EndpointChanged;
import dev.easel.api.webhooks.events.EndpointDisabled;
import dev.easel.api.webhooks.events.EndpointEnabled;
import dev.easel.api.webhooks.events.EndpointEvent;
import dev.easel.api.webhooks.events.EndpointRemoved;
import dev.easel.api.webhooks.events.RedeliveryRequested;
import dev.easel.api.webhooks.events.SecretRotated;
import dev.easel.api.webhooks.events.TestRequested;
import tools.jackson.databind.JsonNode;

/** What was done to tenant apps, their keys and their webhooks. */
final class AppChanges {

    private static final String KEY = "key";
    private static final String ENABLED = "enabled";
    private static final String LIMITS = "limits";
    private static final String ARCHIVED = "archived";
    private static final String WORKS_TILL = "worksTill";

    private final AuditBook book;

    AppChanges(AuditBook book) {
        this.book = book;
    }

    void note(AppEvent event, Happening happening) {
        book.change(Kind.APP, happening, app -> switch (event) {
            case AppOpened it -> app.define(it.slug(), Forms.of(it.terms()));
            case AppChanged it -> app.define(requireNonNull(app.name()), Forms.of(it.terms()));
            case AppLimited it -> {
                var before = app.value(LIMITS);
                var after = Forms.of(it.limits());
                app.set(LIMITS, after);
                yield new Values(before == null ? Forms.of(AppLimits.DEFAULTS) : before, after);
            }
            case AppEnabled _ -> turned(true);
            case AppDisabled _ -> turned(false);
            case AppArchived _ ->
                new Values(Forms.empty().put(ARCHIVED, false), Forms.empty().put(ARCHIVED, true));
            case KeyIssued it -> {
                app.set(it.key().keyId().value(), Forms.of(it.key()));
                yield new Values(null, Forms.only(KEY, Forms.of(it.key())));
            }
            case KeyRolled it -> {
                var successor = Forms.of(it.successor());
                app.set(it.successor().keyId().value(), successor);
                var before = key(app, it.keyId().value());
                var after = Forms.empty().put(WORKS_TILL, it.endsAt().toString());
                yield new Values(before, after.set(KEY, successor));
            }
            case KeyRevoked it -> new Values(key(app, it.keyId().value()), null);
        });
    }

    /** What an app does to its own users is its own affair. */
    void note(AppUserEvent event, Happening happening) {
        book.change(Kind.APP_USER, happening, _ -> {
            var turned = !(event instanceof AppUserOpened)
                    && happening.isBySomebodyElse(event.userId().value());
            return turned ? active(event instanceof AppUserReactivated) : null;
        });
    }

    /** Also by the app itself: where its secrets of business go is worth knowing. A test changes nothing. */
    void note(EndpointEvent event, Happening happening) {
        book.change(Kind.WEBHOOK_ENDPOINT, happening, endpoint -> switch (event) {
            case EndpointAdded it -> endpoint.define(name(it.terms()), Forms.of(it.terms()));
            case EndpointChanged it -> endpoint.define(name(it.terms()), Forms.of(it.terms()));
            case EndpointEnabled _ -> turned(true);
            case EndpointDisabled it -> {
                var after = Forms.empty()
                        .put(ENABLED, false)
                        .put("cause", it.cause().name());
                yield new Values(Forms.empty().put(ENABLED, true), after);
            }
            case EndpointRemoved _ -> endpoint.remove();
            case SecretRotated it ->
                new Values(
                        null,
                        Forms.empty()
                                .put("secretId", it.secretId().value())
                                .put(WORKS_TILL, it.oldEndsAt().toString()));
            case RedeliveryRequested it -> new Values(null, Forms.of(it.redelivery()));
            case TestRequested _ -> null;
        });
    }

    private static String name(EndpointTerms terms) {
        return requireNonNullElse(terms.url(), terms.description());
    }

    private static Values active(boolean on) {
        return new Values(Forms.empty().put("active", !on), Forms.empty().put("active", on));
    }

    private static Values turned(boolean on) {
        return new Values(Forms.empty().put(ENABLED, !on), Forms.empty().put(ENABLED, on));
    }

    private static JsonNode key(State app, String id) {
        var known = app.value(id);
        return known == null ? Forms.empty() : Forms.only(KEY, known);
    }
}
