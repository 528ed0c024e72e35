package dev.easel.query.credits;

import dev.easel.query.credits.ApprovalReads.Someone;
import dev.easel.query.platform.People;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether everything that is kept about credits agrees, and what all postings add up to. */
@RestController
class ReconciliationReads {

    private static final int MOST = 100;

    private final JdbcClient db;
    private final ReconciliationBook book;
    private final People people;

    ReconciliationReads(JdbcClient db, ReconciliationBook book, People people) {
        this.db = db;
        this.book = book;
        this.people = people;
    }

    @GetMapping("/api/finance/reconciliation")
    State state() {
        var progress = book.look();
        var rows = db.sql("""
                        select mismatch.*, balance.subject owner
                          from query.reconciliation_mismatch mismatch
                          left join query.credit_balance balance using (ledger_id)
                         order by since, what, mismatch.subject
                         limit :most
                        """).param("most", MOST).query(Row.class).list();
        var known = people.of(rows.stream()
                .map(Row::owner)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return new State(
                progress.lastRun(),
                progress.lastWalk(),
                progress.checked(),
                progress.walked(),
                book.mismatches(),
                rows.stream().map(row -> Difference.of(row, known)).toList(),
                totals());
    }

    private Totals totals() {
        return db.sql("""
                        select coalesce(sum(available), 0) available, coalesce(sum(held), 0) held,
                               coalesce(sum(issued), 0) issued, coalesce(sum(spent), 0) spent,
                               coalesce(sum(breakage), 0) breakage, coalesce(sum(adjustment), 0) adjustment
                          from query.credit_account
                        """).query(Totals.class).single();
    }

    /**
     * @param lastRun when something was compared last
     * @param lastFullRun when the last walk through all ledgers ended
     * @param checked how many ledgers that compared
     * @param underWay how many the present walk has compared
     * @param mismatchCount how many there are, shown or not
     * @param totals of all ledgers, by account; they add up to nothing
     */
    record State(
            @Nullable Instant lastRun,
            @Nullable Instant lastFullRun,
            long checked,
            long underWay,
            long mismatchCount,
            List<Difference> mismatches,
            Totals totals) {}

    record Totals(long available, long held, long issued, long spent, long breakage, long adjustment) {}

    /** @param what which of them differs from the rest */
    record Difference(
            String what,
            String subject,
            String ledgerId,
            @Nullable Someone owner,
            long expected,
            long found,
            long difference,
            Instant since) {

        static Difference of(Row row, Map<String, People.Person> people) {
            return new Difference(
                    row.what(),
                    row.subject(),
                    row.ledgerId(),
                    Someone.of(row.owner(), people),
                    row.expected(),
                    row.found(),
                    row.found() - row.expected(),
                    row.since());
        }
    }

    record Row(
            String what,
            String subject,
            String ledgerId,
            @Nullable String owner,
            long expected,
            long found,
            Instant since) {}
}
