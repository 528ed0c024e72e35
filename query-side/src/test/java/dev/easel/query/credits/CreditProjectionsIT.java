package dev.easel.query.credits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.Owner;
import dev.easel.api.accounts.AccountId;
import dev.easel.query.platform.Replay;
import dev.easel.query.platform.RunningQuery;
import dev.easel.testing.History;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Histories of many ledgers, interleaved as they would be in the log. */
class CreditProjectionsIT {

    private static final int LEDGERS = 20;
    private static final int EVENTS = 60;

    private static RunningQuery side;
    private static Replay replay;
    private static List<RandomLedger> ledgers;

    @BeforeAll
    static void start() {
        side = RunningQuery.start(Map.of());
        replay = new Replay(side);
        ledgers = IntStream.range(0, LEDGERS)
                .mapToObj(seed -> new RandomLedger(Owner.of(new AccountId("acc_" + seed)), seed))
                .toList();
        var histories = ledgers.stream().map(ledger -> ledger.events(EVENTS)).toList();
        var history = new History(side).with("actor", "acc_actor");
        for (var i = 0; i < EVENTS; i++) {
            for (var which = 0; which < LEDGERS; which++) {
                history.of(ledgers.get(which).model.id, histories.get(which).get(i));
            }
        }
        history.read();
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Test
    void keepsWhatTheLastEventOfEachLedgerSays() {
        for (var ledger : ledgers) {
            var row = db().sql("select available, held from query.credit_balance where ledger_id = :id")
                    .param("id", ledger.model.id.value())
                    .query()
                    .singleRow();
            assertThat(row)
                    .containsEntry(
                            "available", ledger.model.balance().available().units())
                    .containsEntry("held", ledger.model.balance().held().units());
        }
    }

    @Test
    void keepsWhatIsLeftOfEachLot() {
        for (var ledger : ledgers) {
            var left = db().sql("select lot_id, remaining from query.credit_lot where ledger_id = :id")
                    .param("id", ledger.model.id.value())
                    .query((row, _) -> Map.entry(row.getString("lot_id"), row.getLong("remaining")))
                    .list();
            assertThat(left)
                    .containsExactlyInAnyOrderElementsOf(ledger.model.lots.entrySet().stream()
                            .map(lot -> Map.entry(
                                    lot.getKey().value(), lot.getValue().units()))
                            .toList());
        }
    }

    @Test
    void keepsMovementsThatAddUpAtEveryOne() {
        var broken = db().sql("""
                        select ledger_id, sequence, part
                          from (select *,
                                       sum(amount) over ledger as available,
                                       -sum(case when type in ('HOLD', 'RELEASE') then amount else spent end)
                                           filter (where hold_id is not null) over ledger as held,
                                       (select coalesce(sum((lot ->> 'amount')::bigint), 0)
                                          from jsonb_array_elements(lots) lot) as of_lots
                                  from query.credit_entry
                                window ledger as (partition by ledger_id order by sequence, part)) entry
                         where balance_after <> available or held_after <> coalesce(held, 0) or amount <> of_lots
                        """).query().listOfRows();
        assertThat(broken).isEmpty();
        var last = db().sql("""
                        select ledger_id
                          from query.credit_balance balance
                          join (select ledger_id, sum(amount) amount from query.credit_entry group by ledger_id) entries
                         using (ledger_id)
                         where entries.amount = balance.available
                        """).query().listOfRows();
        assertThat(last).hasSize(LEDGERS);
    }

    @Test
    void makesTheSameAgainFromTheLog() {
        var before = everything();
        replay.rebuild(CreditBalances.GROUP);
        replay.rebuild(CreditEntries.GROUP);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void changesNothingWhenEventsComeAgain() {
        var before = everything();
        replay.repeat(CreditBalances.GROUP);
        replay.repeat(CreditEntries.GROUP);
        assertThat(everything()).isEqualTo(before);
    }

    private static List<List<String>> everything() {
        var tables = List.of(
                replay.rows("query.credit_balance", "ledger_id"),
                replay.rows("query.credit_lot", "ledger_id, lot_id"),
                replay.rows("query.credit_entry", "ledger_id, sequence, part"));
        assertThat(tables).noneMatch(List::isEmpty);
        return tables;
    }

    private static JdbcClient db() {
        return side.bean(JdbcClient.class);
    }
}
