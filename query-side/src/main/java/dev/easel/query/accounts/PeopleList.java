package dev.easel.query.accounts;

import dev.easel.api.accounts.Role;
import dev.easel.api.accounts.events.AccountOpened;
import dev.easel.api.accounts.events.RolesChanged;
import dev.easel.query.platform.Keeps;
import java.sql.Timestamp;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps {@code account}: what every account may do and on which plan it is. */
@ProcessingGroup(PeopleList.GROUP)
@Keeps("account")
class PeopleList {

    static final String GROUP = "accounts.people";

    private final JdbcClient db;

    PeopleList(JdbcClient db) {
        this.db = db;
    }

    @EventHandler
    void on(AccountOpened event, @SequenceNumber long version) {
        db.sql("""
                        insert into account (account_id, roles, plan, opened_at, version)
                        values (:id, :roles, :plan, :at, :version)
                        on conflict do nothing
                        """)
                .param("id", event.accountId().value())
                .param("roles", names(event.roles()))
                .param("plan", event.plan().name())
                .param("at", Timestamp.from(event.openedAt()))
                .param("version", version)
                .update();
    }

    @EventHandler
    void on(RolesChanged event, @SequenceNumber long version) {
        db.sql("""
                        update account set roles = :roles, version = :version
                         where account_id = :id and version < :version
                        """)
                .param("id", event.accountId().value())
                .param("roles", names(event.roles()))
                .param("version", version)
                .update();
    }

    @ResetHandler
    void forget() {
        db.sql("truncate table account").update();
    }

    private static String[] names(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().toArray(String[]::new);
    }
}
