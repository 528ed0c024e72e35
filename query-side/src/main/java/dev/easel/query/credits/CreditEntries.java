package dev.easel.query.credits;

import dev.easel.api.credits.events.LedgerEvent;
import dev.easel.engine.Position;
import dev.easel.query.platform.Gathered;
import dev.easel.query.platform.Keeps;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps {@code credit_entry}: one row per movement, for statements and finance. A movement never changes. */
@ProcessingGroup(CreditEntries.GROUP)
@Keeps("credit_entry")
class CreditEntries {

    static final String GROUP = "credits.entries";

    private final JdbcClient db;

    CreditEntries(JdbcClient db) {
        this.db = db;
    }

    @EventHandler
    void on(LedgerEvent event, DomainEventMessage<?> message, @Position long position) {
        var rows = Gathered.<List<EntryRow>>inBatch(GROUP, ArrayList::new, this::write);
        var movements = Movement.of(event);
        for (var part = 0; part < movements.size(); part++) {
            rows.add(EntryRow.of(movements.get(part), part, message, position));
        }
    }

    @ResetHandler
    void forget() {
        db.sql("truncate table credit_entry").update();
    }

    private void write(List<EntryRow> rows) {
        db.sql("""
                insert into credit_entry
                select * from json_populate_recordset(null::credit_entry, :rows::json)
                on conflict do nothing
                """).param("rows", Gathered.json(rows)).update();
    }
}
