package dev.easel.query.tenants;

import dev.easel.api.credits.Credits;
import dev.easel.api.tenants.AppId;
import dev.easel.api.tenants.AppKey;
import dev.easel.api.tenants.AppTerms;
import dev.easel.api.tenants.AppUserId;
import dev.easel.api.tenants.KeyId;
import dev.easel.api.tenants.KeyMode;
import dev.easel.api.tenants.KeyScope;
import dev.easel.api.tenants.events.AppOpened;
import dev.easel.api.tenants.events.AppUserOpened;
import dev.easel.api.tenants.events.KeyIssued;
import dev.easel.platform.ApiKey;
import dev.easel.platform.KeyHashes;
import dev.easel.query.platform.RunningQuery;
import dev.easel.testing.Browser;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Set;

/** An app with a key and users, as command-side would have left it. */
public record ToldApp(RunningQuery side, String slug) {

    static final Instant AT = Instant.parse("2026-02-03T04:05:06Z");

    public AppId id() {
        return AppId.of(slug);
    }

    KeyId keyId() {
        return new KeyId("key_" + slug);
    }

    AppUserId user(String externalId) {
        return AppUserId.of(id(), KeyMode.LIVE, externalId);
    }

    /** Tells the events that made it. */
    public ToldApp tell() {
        var terms = new AppTerms("App " + slug, "", Credits.credits(10));
        var key = new AppKey(keyId(), "Server", KeyMode.LIVE, slug + "_live_abcd", Set.of(KeyScope.READ), null);
        side.history().of(id(), new AppOpened(id(), slug, terms, AT), new KeyIssued(id(), key, AT));
        return this;
    }

    /** Tells that it has a user, but not what it calls him. */
    public ToldApp withUser(String externalId) {
        var user = user(externalId);
        side.history().of(user, new AppUserOpened(user, id(), KeyMode.LIVE, Credits.credits(10), AT));
        return this;
    }

    /** Tells that it has a user, and what it calls him. */
    ToldApp with(String externalId) {
        withUser(externalId);
        side.db()
                .sql("""
                        insert into command.app_user (user_id, app_id, mode, external_id, metadata, active, created_at)
                        values (:user, :app, 'LIVE', :external, '{"plan": "gold"}', true, now())
                        """)
                .param("user", user(externalId).value())
                .param("app", id().value())
                .param("external", externalId)
                .update();
        return this;
    }

    /** Its server, with a key that works. */
    public Browser server(String scopes) {
        var key = ApiKey.fresh(slug, KeyMode.LIVE, new SecureRandom());
        side.db()
                .sql("insert into command.tenant_app values (:app, :slug, true) on conflict do nothing")
                .param("app", id().value())
                .param("slug", slug)
                .update();
        side.db()
                .sql("""
                        insert into command.api_key (key_id, app_id, key_hash, name, mode, scopes, usable)
                        values (:key, :app, :hash, 'Server', 'LIVE', :scopes, true)
                        """)
                .param("key", keyId().value() + scopes)
                .param("app", id().value())
                .param("hash", side.bean(KeyHashes.class).of(key))
                .param("scopes", scopes)
                .update();
        return side.browser().with("X-API-Key", key.text());
    }
}
