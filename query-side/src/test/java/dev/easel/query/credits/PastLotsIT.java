package dev.easel.query.credits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.Owner;
import dev.easel.api.accounts.AccountId;
import dev.easel.api.credits.events.LedgerEvent;
import dev.easel.query.credits.Ledgers.OwnLedger;
import dev.easel.query.platform.Replay;
import dev.easel.query.platform.RunningQuery;
import dev.easel.testing.History;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Random histories of several ledgers, an event an hour. */
class PastLotsIT {

    private static final int LEDGERS = 8;
    private static final int EVENTS = 80;
    private static final Instant FIRST = LedgerModel.BEGIN.plus(Duration.ofDays(1));

    private static RunningQuery side;
    private static Replay replay;
    private static final List<RandomLedger> LEDGERS_OF = IntStream.range(0, LEDGERS)
            .mapToObj(seed -> new RandomLedger(Owner.of(new AccountId("acc_past" + seed)), seed))
            .toList();
    private static final List<List<LedgerEvent>> HISTORIES = new ArrayList<>();

    @BeforeAll
    static void start() {
        side = RunningQuery.start(Map.of());
        replay = new Replay(side);
        LEDGERS_OF.forEach(ledger -> HISTORIES.add(ledger.events(EVENTS)));
        var history = new History(side);
        for (var i = 0; i < EVENTS; i++) {
            for (var which = 0; which < LEDGERS; which++) {
                history.at(
                        hour(i),
                        LEDGERS_OF.get(which).model.id,
                        HISTORIES.get(which).get(i));
            }
        }
        history.read();
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Test
    void tellsAfterEveryEventWhatTheEventSays() {
        for (var which = 0; which < LEDGERS; which++) {
            for (var i = 1; i < EVENTS; i++) {
                var lots = lots(which, new AsOf(Instant.now(), hour(i)));
                var said = after(HISTORIES.get(which), i);
                assertThat(lots.stream().mapToLong(LotAsOf::remaining).sum()).isEqualTo(said[0]);
                assertThat(lots.stream().mapToLong(LotAsOf::held).sum()).isEqualTo(said[1]);
            }
        }
    }

    @Test
    void addsUpAtEveryMomentOfBothTimes() {
        var checked = 0;
        for (var which = 0; which < LEDGERS; which++) {
            for (var at = -2; at < EVENTS; at += 7) {
                for (var known = at; known < EVENTS; known += 11) {
                    for (var lot : lots(which, new AsOf(hour(at), hour(known)))) {
                        assertThat(lot.remaining()).isNotNegative();
                        assertThat(lot.held()).isNotNegative();
                        assertThat(lot.remaining() + lot.held() + lot.spent() + lot.expired() + lot.corrected())
                                .isEqualTo(lot.granted());
                        checked++;
                    }
                }
            }
        }
        assertThat(checked).isGreaterThan(1_000);
    }

    @Test
    void explainsEveryBalanceToTheLastCredit() {
        var explaining = new Explaining(new PastLots(db()), new LotUses(db()));
        var uses = 0;
        for (var which = 0; which < LEDGERS; which++) {
            var id = LEDGERS_OF.get(which).model.id.value();
            for (var known = 1; known < EVENTS; known += 3) {
                var why = explaining.balance(
                        new OwnLedger("acc_past", id, "platform"), new AsOf(Instant.now(), hour(known)));
                var said = after(HISTORIES.get(which), known);
                assertThat(why.available()).isEqualTo(said[0]);
                assertThat(why.held()).isEqualTo(said[1]);
                assertThat(why.lots().stream()
                                .mapToLong(ExplainedLot::remaining)
                                .sum())
                        .isEqualTo(said[0]);
                assertThat(why.lots().stream().mapToLong(ExplainedLot::held).sum())
                        .isEqualTo(said[1]);
                for (var lot : why.lots()) {
                    uses += lot.uses().size();
                    assertThat(lot.remaining() + took(lot)).isEqualTo(lot.granted());
                    assertThat(List.of(
                                    lot.earlier().spent(),
                                    lot.earlier().held(),
                                    lot.earlier().expired()))
                            .allMatch(figure -> figure >= 0);
                }
            }
        }
        assertThat(uses).isGreaterThan(500);
    }

    /** What the uses that are told, and those that are not, keep from being available. */
    private static long took(ExplainedLot lot) {
        var told = lot.uses().stream()
                .mapToLong(use -> use.type() == EntryType.HOLD ? use.spent() + use.held() : use.taken())
                .sum();
        var earlier = lot.earlier();
        return told + earlier.spent() + earlier.held() + earlier.expired() + earlier.corrected();
    }

    @Test
    void drawsATimelineOfExactlyTheseBalances() {
        var timeline = new Timeline(db());
        for (var which = 0; which < LEDGERS; which++) {
            var ledger = LEDGERS_OF.get(which).model.id.value();
            var now = new AsOf(hour(EVENTS), hour(EVENTS));
            var points = timeline.of(ledger, timeline.begin(ledger, now), now);
            assertThat(points).hasSizeGreaterThan(10);
            for (var point : points) {
                var lots = lots(which, new AsOf(point.at(), now.knownAt()));
                assertThat(point.available())
                        .isEqualTo(lots.stream().mapToLong(LotAsOf::remaining).sum());
                assertThat(point.held())
                        .isEqualTo(lots.stream().mapToLong(LotAsOf::held).sum());
            }
        }
    }

    @Test
    void makesTheSameAgainFromTheLog() {
        var before = replay.rows("query.credit_portion", "ledger_id, lot_id, number");
        replay.rebuild(CreditPortions.GROUP);
        assertThat(replay.rows("query.credit_portion", "ledger_id, lot_id, number"))
                .isEqualTo(before)
                .isNotEmpty();
        replay.repeat(CreditPortions.GROUP);
        assertThat(replay.rows("query.credit_portion", "ledger_id, lot_id, number"))
                .isEqualTo(before);
    }

    /** A long history is not read, but looked up. */
    @Test
    void findsTheMomentByIndexes() {
        db().sql("""
                insert into query.credit_portion
                select 'led_long', 'lot_long', n, n, 0, 'ent_long' || n, case n when 1 then 'GRANT' else 'HOLD' end,
                       1, 0, n, 0, 0, 0, 0, null, null, null, 'system', null,
                       timestamptz '2026-01-01' + n * interval '1 minute',
                       timestamptz '2026-01-01' + n * interval '1 minute', n
                  from generate_series(1, 20000) n
                """).update();
        db().sql("analyze query.credit_portion").update();
        var plan = String.join(
                "\n",
                new AsOf(FIRST, FIRST)
                        .over("led_long", db().sql("explain " + PastLots.LOTS))
                        .query(String.class)
                        .list());
        assertThat(plan)
                .contains("credit_portion_occurred", "credit_portion_recorded", "credit_portion_grant")
                .doesNotContain("Seq Scan");
        db().sql("delete from query.credit_portion where ledger_id = 'led_long'")
                .update();
    }

    private static List<LotAsOf> lots(int which, AsOf moment) {
        return new PastLots(db()).of(LEDGERS_OF.get(which).model.id.value(), moment);
    }

    /** Available and held after the last event up to this that moved something. */
    private static long[] after(List<LedgerEvent> history, int last) {
        for (var i = last; i >= 0; i--) {
            var movements = Movement.of(history.get(i));
            if (!movements.isEmpty()) {
                var balance = movements.getLast().after();
                return new long[] {balance.available().units(), balance.held().units()};
            }
        }
        return new long[] {0, 0};
    }

    private static Instant hour(int number) {
        return FIRST.plus(Duration.ofHours(number));
    }

    private static JdbcClient db() {
        return side.bean(JdbcClient.class);
    }
}
