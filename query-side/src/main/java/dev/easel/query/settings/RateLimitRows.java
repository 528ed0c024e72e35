package dev.easel.query.settings;

import dev.easel.api.settings.events.RateLimitsSet;
import dev.easel.api.settings.events.SettingsEvent;
import dev.easel.platform.RateLimitsJson;
import dev.easel.query.platform.Keeps;
import java.sql.Timestamp;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Keeps {@code rate_limit_settings}: the limits that every process reads. */
@ProcessingGroup(RateLimitRows.GROUP)
@Keeps("rate_limit_settings")
class RateLimitRows {

    static final String GROUP = "settings.limits";

    private final JdbcClient db;

    RateLimitRows(JdbcClient db) {
        this.db = db;
    }

    @EventHandler
    void on(SettingsEvent event, @SequenceNumber long version) {
        switch (event) {
            case RateLimitsSet it -> set(it, version);
        }
    }

    @ResetHandler
    void forget() {
        db.sql("truncate table rate_limit_settings").update();
    }

    private void set(RateLimitsSet event, long version) {
        db.sql("""
                        insert into rate_limit_settings as it (settings_id, limits, updated_at, version)
                        values (:id, :limits::json, :at, :version)
                        on conflict (settings_id) do update
                           set limits = excluded.limits, updated_at = excluded.updated_at, version = excluded.version
                         where it.version < excluded.version
                        """)
                .param("id", event.settingsId().value())
                .param("limits", JsonMapper.shared().writeValueAsString(RateLimitsJson.of(event.limits())))
                .param("at", Timestamp.from(event.at()))
                .param("version", version)
                .update();
    }
}
