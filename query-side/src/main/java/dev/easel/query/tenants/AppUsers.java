package dev.easel.query.tenants;

import dev.easel.api.tenants.AppUserId;
import dev.easel.api.tenants.events.AppArchived;
import dev.easel.api.tenants.events.AppUserDeactivated;
import dev.easel.api.tenants.events.AppUserEvent;
import dev.easel.api.tenants.events.AppUserOpened;
import dev.easel.api.tenants.events.AppUserReactivated;
import dev.easel.engine.Position;
import dev.easel.query.platform.Keeps;
import java.sql.Timestamp;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps {@code app_user}: the users of all apps. */
@ProcessingGroup(AppUsers.GROUP)
@Keeps("app_user")
class AppUsers {

    static final String GROUP = "tenants.users";

    private final JdbcClient db;

    AppUsers(JdbcClient db) {
        this.db = db;
    }

    @EventHandler
    void on(AppUserEvent event, @SequenceNumber long version, @Position long position) {
        switch (event) {
            case AppUserOpened it -> add(it, version, position);
            case AppUserDeactivated it -> turn(it.userId(), false, version);
            case AppUserReactivated it -> turn(it.userId(), true, version);
        }
    }

    /** No user of an archived app is let in, those included whom operators let in before. */
    @EventHandler
    void on(AppArchived event) {
        db.sql("update app_user set active = false where app_id = :app")
                .param("app", event.appId().value())
                .update();
    }

    @ResetHandler
    void forget() {
        db.sql("truncate table app_user").update();
    }

    private void add(AppUserOpened event, long version, long position) {
        db.sql("""
                        insert into app_user (user_id, app_id, mode, active, created_at, position, version)
                        values (:user, :app, :mode, true, :at, :position, :version)
                        on conflict do nothing
                        """)
                .param("user", event.userId().value())
                .param("app", event.appId().value())
                .param("mode", event.mode().name())
                .param("at", Timestamp.from(event.at()))
                .param("position", position)
                .param("version", version)
                .update();
    }

    private void turn(AppUserId user, boolean active, long version) {
        db.sql("update app_user set active = :active, version = :version where user_id = :user and version < :version")
                .param("active", active)
                .param("version", version)
                .param("user", user.value())
                .update();
    }
}
