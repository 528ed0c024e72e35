package dev.easel.query.tenants;

import dev.easel.api.tenants.AppId;
import dev.easel.api.tenants.AppKey;
import dev.easel.api.tenants.KeyId;
import dev.easel.api.tenants.events.AppArchived;
import dev.easel.api.tenants.events.AppChanged;
import dev.easel.api.tenants.events.AppDisabled;
import dev.easel.api.tenants.events.AppEnabled;
import dev.easel.api.tenants.events.AppEvent;
import dev.easel.api.tenants.events.AppLimited;
import dev.easel.api.tenants.events.AppOpened;
import dev.easel.api.tenants.events.KeyIssued;
import dev.easel.api.tenants.events.KeyRevoked;
import dev.easel.api.tenants.events.KeyRolled;
import dev.easel.query.platform.Keeps;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps {@code tenant_app} and {@code tenant_key}: the apps, and how their keys stand. */
@ProcessingGroup(TenantApps.GROUP)
@Keeps({"tenant_app", "tenant_key"})
class TenantApps {

    static final String GROUP = "tenants.apps";

    private final JdbcClient db;

    TenantApps(JdbcClient db) {
        this.db = db;
    }

    @EventHandler
    void on(AppEvent event, @SequenceNumber long version) {
        switch (event) {
            case AppOpened it -> open(it, version);
            case AppChanged it -> change(it, version);
            case AppLimited it -> limit(it, version);
            case AppEnabled it -> turn(it.appId(), true, it.at(), version);
            case AppDisabled it -> turn(it.appId(), false, it.at(), version);
            case AppArchived it -> archive(it, version);
            case KeyIssued it -> {
                add(it.appId(), it.key(), it.at(), version);
                touch(it, version);
            }
            case KeyRolled it -> {
                add(it.appId(), it.successor(), it.at(), version);
                end(it.keyId(), it.endsAt(), null, it.successor().keyId(), version);
                touch(it, version);
            }
            case KeyRevoked it -> {
                end(it.keyId(), null, it.at(), null, version);
                touch(it, version);
            }
        }
    }

    @ResetHandler
    void forget() {
        db.sql("truncate table tenant_app, tenant_key").update();
    }

    private void open(AppOpened event, long version) {
        db.sql("""
                        insert into tenant_app (app_id, slug, name, description, default_token_grant, enabled,
                                                created_at, updated_at, version)
                        values (:app, :slug, :name, :description, :grant, true, :at, :at, :version)
                        on conflict do nothing
                        """)
                .param("app", event.appId().value())
                .param("slug", event.slug())
                .param("name", event.terms().name())
                .param("description", event.terms().description())
                .param("grant", event.terms().defaultTokenGrant().units())
                .param("at", Timestamp.from(event.at()))
                .param("version", version)
                .update();
    }

    private void change(AppChanged event, long version) {
        db.sql("""
                        update tenant_app
                           set name = :name, description = :description, default_token_grant = :grant,
                               updated_at = :at, version = :version
                         where app_id = :app and version < :version
                        """)
                .param("name", event.terms().name())
                .param("description", event.terms().description())
                .param("grant", event.terms().defaultTokenGrant().units())
                .param("at", Timestamp.from(event.at()))
                .param("app", event.appId().value())
                .param("version", version)
                .update();
    }

    private void turn(AppId app, boolean on, Instant at, long version) {
        db.sql("""
                        update tenant_app set enabled = :on, updated_at = :at, version = :version
                         where app_id = :app and version < :version
                        """)
                .param("on", on)
                .param("at", Timestamp.from(at))
                .param("app", app.value())
                .param("version", version)
                .update();
    }

    private void limit(AppLimited event, long version) {
        db.sql("""
                        update tenant_app
                           set rate_limit_per_user = :user, rate_limit_per_app = :all, updated_at = :at, version = :version
                         where app_id = :app and version < :version
                        """)
                .param("user", event.limits().perUser())
                .param("all", event.limits().perApp())
                .param("at", Timestamp.from(event.at()))
                .param("app", event.appId().value())
                .param("version", version)
                .update();
    }

    private void archive(AppArchived event, long version) {
        db.sql("""
                        update tenant_app
                           set enabled = false, archived_at = :at, updated_at = :at, version = :version
                         where app_id = :app and version < :version
                        """)
                .param("at", Timestamp.from(event.at()))
                .param("app", event.appId().value())
                .param("version", version)
                .update();
        db.sql("""
                        update tenant_key set revoked_at = coalesce(revoked_at, :at), version = :version
                         where app_id = :app and version < :version and (expires_at is null or expires_at > :at)
                        """)
                .param("at", Timestamp.from(event.at()))
                .param("app", event.appId().value())
                .param("version", version)
                .update();
    }

    /** A key is another version of its app, whose next change must expect it. */
    private void touch(AppEvent event, long version) {
        db.sql("update tenant_app set version = :version where app_id = :app and version < :version")
                .param("app", event.appId().value())
                .param("version", version)
                .update();
    }

    private void add(AppId app, AppKey key, Instant at, long version) {
        db.sql("""
                        insert into tenant_key (key_id, app_id, name, mode, prefix, scopes, created_at, expires_at, version)
                        values (:key, :app, :name, :mode, :prefix, :scopes, :at, :expires, :version)
                        on conflict do nothing
                        """)
                .param("key", key.keyId().value())
                .param("app", app.value())
                .param("name", key.name())
                .param("mode", key.mode().name())
                .param("prefix", key.prefix())
                .param("scopes", key.scopes().stream().sorted().map(Enum::name).collect(Collectors.joining(",")))
                .param("at", Timestamp.from(at))
                .param("expires", timestamp(key.expiresAt()))
                .param("version", version)
                .update();
    }

    private void end(
            KeyId key, @Nullable Instant expires, @Nullable Instant revoked, @Nullable KeyId successor, long version) {
        db.sql("""
                        update tenant_key
                           set expires_at = least(expires_at, :expires), revoked_at = coalesce(revoked_at, :revoked),
                               rolled_to = coalesce(:successor, rolled_to), version = :version
                         where key_id = :key and version < :version
                        """)
                .param("expires", timestamp(expires))
                .param("revoked", timestamp(revoked))
                .param("successor", successor == null ? null : successor.value())
                .param("key", key.value())
                .param("version", version)
                .update();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
