package dev.easel.bench.holds;

import dev.easel.api.credits.HoldAnswer;
import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.commands.AffirmHold;
import dev.easel.bench.bounds.Database;
import dev.easel.bench.sides.Side;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.gateway.CommandGateway;

/** A log that was long before anybody calls: the history of one ledger again and again, under other names. */
public final class FilledLog {

    private static final int HISTORY = 100; // events of each ledger
    private static final int OPENING = 2; // of these: the ledger is opened, and gets credits
    private static final int COPIES_AT_ONCE = 10_000;
    private static final String WITHOUT_GAP = """
            select min(global_index) = 0 and max(global_index) = (select pos from engine.log_head)
                   and count(*) = max(global_index) + 1 from engine.event
            """;
    private static final String BROKEN_SEQUENCES = """
            select count(*) from (select 1 from engine.event group by aggregate_id
                                  having min(seq) <> 0 or max(seq) + 1 <> count(*)) broken
            """;

    private final Database database;
    private final LedgerId original;
    private final LedgerId copy;
    private final HoldId known;

    private FilledLog(Database database, LedgerId original, LedgerId copy, HoldId known) {
        this.database = database;
        this.original = original;
        this.copy = copy;
        this.known = known;
    }

    /** Fills the log of a process that does not run yet, until it has so many events, or a few less. */
    public static FilledLog fill(Map<String, String> settings, long events) throws Exception {
        var database = new Database(settings.getOrDefault("DATABASE_URL", ""));
        LedgerId original;
        HoldId known;
        try (var side = Side.commands(settings, Map.of())) {
            var contender = new Contender(side, true, 0);
            original = contender.newLedger();
            var load = contender.load("original", List.of(original));
            var caller = load.caller();
            while (load.acknowledged().size() < HISTORY - OPENING) {
                caller.make();
            }
            known = new HoldId(load.acknowledged().iterator().next());
        }
        var copies = (int) ((events - database.number("select pos + 1 from engine.log_head")) / HISTORY);
        for (var first = 1; first <= copies; first += COPIES_AT_ONCE) {
            var count = Math.min(COPIES_AT_ONCE, copies + 1 - first);
            database.execute(copies(original, first, count));
        }
        database.execute("analyze engine.event");
        var copy = new LedgerId(database.text("select 'led_' || md5('copy' || 1)"));
        return new FilledLog(database, original, copy, known);
    }

    /** Makes so many copies, the first of this number. */
    private static String copies(LedgerId original, int first, int count) {
        return """
                with head as (update engine.log_head set pos = pos + %1$d * %2$d returning pos - %1$d * %2$d as pos)
                insert into engine.event (global_index, aggregate_id, seq, aggregate_type, type_id, event_id, at_micros,
                                          payload, meta)
                select head.pos + 1 + (copy.nr - %3$d) * %2$d + event.seq, copy.id, event.seq, event.aggregate_type,
                       event.type_id, gen_random_uuid(), event.at_micros,
                       convert_to(replace(convert_from(event.payload, 'UTF8'), '%4$s', copy.id), 'UTF8'), event.meta
                  from head,
                       (select nr, 'led_' || md5('copy' || nr) as id
                          from generate_series(%3$d, %3$d + %1$d - 1) nr) copy
                  join (select * from engine.event where aggregate_id = '%4$s' order by seq) event on true
                """.formatted(count, HISTORY, first, original);
    }

    /** What does not hold of the whole log; and a ledger that was filled in has to answer as the one that it is a copy of. */
    List<String> check(CommandGateway gateway) throws SQLException {
        var found = new ArrayList<String>();
        if (!database.text(WITHOUT_GAP).equals("t")) {
            found.add("the log has a gap");
        }
        var broken = database.number(BROKEN_SEQUENCES);
        if (broken != 0) {
            found.add("%d aggregates have a gap".formatted(broken));
        }
        HoldAnswer first = gateway.sendAndWait(new AffirmHold(original, known));
        HoldAnswer second = gateway.sendAndWait(new AffirmHold(copy, known));
        if (!first.now().equals(second.now())) {
            found.add("%s says %s, its original %s".formatted(copy, second.now(), first.now()));
        }
        return found;
    }
}
