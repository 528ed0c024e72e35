package dev.easel.query.credits;

import dev.easel.api.credits.events.LedgerEvent;
import dev.easel.engine.Position;
import dev.easel.query.platform.Gathered;
import dev.easel.query.platform.Keeps;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps {@code credit_alert}: what owners are warned of. */
@ProcessingGroup(CreditAlerts.GROUP)
@Keeps({"credit_watch", "credit_alert"})
class CreditAlerts {

    static final String GROUP = "credits.alerts";

    private final JdbcClient db;
    private final long low;

    /** @param low balance below which an owner is warned */
    CreditAlerts(JdbcClient db, long low) {
        this.db = db;
        this.low = low;
    }

    @EventHandler
    void on(LedgerEvent event, DomainEventMessage<?> message, @Position long position) {
        Gathered.inBatch(GROUP, () -> new AlertChanges(low), changes -> changes.write(db))
                .add(event, message, position);
    }

    @ResetHandler
    void forget() {
        db.sql("truncate table credit_watch, credit_alert").update();
    }
}
