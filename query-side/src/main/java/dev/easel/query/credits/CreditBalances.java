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

/** Keeps {@code credit_balance} and {@code credit_lot}: what every owner has, and what is left of each lot. */
@ProcessingGroup(CreditBalances.GROUP)
@Keeps({"credit_balance", "credit_lot"})
class CreditBalances {

    static final String GROUP = "credits.balances";

    private final JdbcClient db;

    CreditBalances(JdbcClient db) {
        this.db = db;
    }

    @EventHandler
    void on(LedgerEvent event, DomainEventMessage<?> message, @Position long position) {
        Gathered.inBatch(GROUP, BalanceChanges::new, changes -> changes.write(db))
                .add(event, message.getAggregateIdentifier(), message.getSequenceNumber(), position);
    }

    @ResetHandler
    void forget() {
        db.sql("truncate table credit_balance, credit_lot").update();
    }
}
