package dev.easel.command.webhooks;

import dev.easel.api.tenants.AppId;
import dev.easel.api.tenants.KeyMode;
import dev.easel.api.webhooks.EndpointId;
import dev.easel.api.webhooks.SecretId;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The secrets of endpoints, sealed. A new one is written before its event and the old ones end after it: a crash between
 * the two leaves one signature too many, never too few, and the next rotation ends it.
 */
final class EndpointVault {

    private final JdbcClient db;

    EndpointVault(JdbcClient db) {
        this.db = db;
    }

    /** Knows an endpoint; a repeat changes nothing. */
    void open(EndpointId endpoint, AppId app, KeyMode mode) {
        db.sql("""
                        insert into command.webhook_endpoint (endpoint_id, app_id, mode) values (:endpoint, :app, :mode)
                        on conflict do nothing
                        """)
                .param("endpoint", endpoint.value())
                .param("app", app.value())
                .param("mode", mode.name())
                .update();
    }

    /** Adds a secret that signs from now on. */
    void keep(EndpointId endpoint, SecretId secret, String sealed) {
        db.sql("""
                        insert into command.webhook_secret (secret_id, endpoint_id, sealed)
                        values (:secret, :endpoint, :sealed)
                        """)
                .param("secret", secret.value())
                .param("endpoint", endpoint.value())
                .param("sealed", sealed)
                .update();
    }

    /** Lets all secrets but this one sign until then at most. */
    void endOthers(EndpointId endpoint, SecretId secret, Instant till) {
        db.sql("""
                        update command.webhook_secret set works_till = least(works_till, :till)
                         where endpoint_id = :endpoint and secret_id <> :secret
                        """)
                .param("till", Timestamp.from(till))
                .param("endpoint", endpoint.value())
                .param("secret", secret.value())
                .update();
    }

    /** Forgets a secret that nobody was told. */
    void drop(SecretId secret) {
        db.sql("delete from command.webhook_secret where secret_id = :secret")
                .param("secret", secret.value())
                .update();
    }

    /** Forgets an endpoint's secrets for good. */
    void remove(EndpointId endpoint) {
        db.sql("delete from command.webhook_secret where endpoint_id = :endpoint")
                .param("endpoint", endpoint.value())
                .update();
        db.sql("update command.webhook_endpoint set removed = true where endpoint_id = :endpoint")
                .param("endpoint", endpoint.value())
                .update();
    }

    /** How many endpoints an app has in one of its worlds. */
    int count(AppId app, KeyMode mode) {
        return db.sql("""
                        select count(*) from command.webhook_endpoint
                         where app_id = :app and mode = :mode and not removed
                        """)
                .param("app", app.value())
                .param("mode", mode.name())
                .query(Integer.class)
                .single();
    }
}
