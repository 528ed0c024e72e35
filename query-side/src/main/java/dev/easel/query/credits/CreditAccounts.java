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

/** Keeps {@code credit_account}: what the postings of each ledger add up to. */
@ProcessingGroup(CreditAccounts.GROUP)
@Keeps("credit_account")
class CreditAccounts {

    static final String GROUP = "credits.accounts";

    private final JdbcClient db;

    CreditAccounts(JdbcClient db) {
        this.db = db;
    }

    @EventHandler
    void on(LedgerEvent event, DomainEventMessage<?> message, @Position long position) {
        Gathered.<List<Row>>inBatch(GROUP, ArrayList::new, this::write).add(Row.of(event, message, position));
    }

    @ResetHandler
    void forget() {
        db.sql("truncate table credit_account").update();
    }

    /** What was added already is not added again. */
    private void write(List<Row> rows) {
        db.sql("""
                        insert into credit_account as account
                        select post.ledger_id, sum(post.available), sum(post.held), sum(post.issued), sum(post.spent),
                               sum(post.breakage), sum(post.adjustment), max(post.version), max(post.position)
                          from json_populate_recordset(null::credit_account, :rows::json) post
                          left join credit_account known using (ledger_id)
                         where known.version is null or post.version > known.version
                         group by post.ledger_id
                        on conflict (ledger_id) do update
                           set available = account.available + excluded.available,
                               held = account.held + excluded.held,
                               issued = account.issued + excluded.issued,
                               spent = account.spent + excluded.spent,
                               breakage = account.breakage + excluded.breakage,
                               adjustment = account.adjustment + excluded.adjustment,
                               version = excluded.version, position = excluded.position
                        """).param("rows", Gathered.json(rows)).update();
    }

    private record Row(
            String ledgerId,
            long available,
            long held,
            long issued,
            long spent,
            long breakage,
            long adjustment,
            long version,
            long position) {

        static Row of(LedgerEvent event, DomainEventMessage<?> message, long position) {
            var postings = Posting.of(event);
            return new Row(
                    message.getAggregateIdentifier(),
                    total(postings, Account.AVAILABLE),
                    total(postings, Account.HELD),
                    total(postings, Account.ISSUED),
                    total(postings, Account.SPENT),
                    total(postings, Account.BREAKAGE),
                    total(postings, Account.ADJUSTMENT),
                    message.getSequenceNumber(),
                    position);
        }

        private static long total(List<Posting> postings, Account account) {
            return postings.stream()
                    .filter(posting -> posting.account() == account)
                    .mapToLong(Posting::amount)
                    .sum();
        }
    }
}
