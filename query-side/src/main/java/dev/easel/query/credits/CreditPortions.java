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

/** Keeps {@code credit_portion}: what every movement did to each lot, for balances of the past and what they are made of. */
@ProcessingGroup(CreditPortions.GROUP)
@Keeps("credit_portion")
class CreditPortions {

    static final String GROUP = "credits.portions";

    private final JdbcClient db;

    CreditPortions(JdbcClient db) {
        this.db = db;
    }

    @EventHandler
    void on(LedgerEvent event, DomainEventMessage<?> message, @Position long position) {
        Gathered.inBatch(GROUP, PortionChanges::new, changes -> changes.write(db))
                .add(Portion.of(event, message, position));
    }

    @ResetHandler
    void forget() {
        db.sql("truncate table credit_portion").update();
    }
}
