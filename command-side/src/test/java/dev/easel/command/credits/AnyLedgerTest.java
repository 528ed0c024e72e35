package dev.easel.command.credits;

import static dev.easel.command.credits.Ledgers.LEDGER;
import static dev.easel.command.credits.Ledgers.NOW;
import static dev.easel.command.credits.Ledgers.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.IdempotencyMismatch;
import dev.easel.api.NotFound;
import dev.easel.api.Refusal;
import dev.easel.api.credits.Balance;
import dev.easel.api.credits.Credits;
import dev.easel.api.credits.Foreseen;
import dev.easel.api.credits.HoldAnswer;
import dev.easel.api.credits.commands.OpenLedger;
import dev.easel.api.credits.commands.Rehearse;
import dev.easel.api.credits.events.LedgerEvent;
import dev.easel.api.credits.refusals.BelowZero;
import dev.easel.api.credits.refusals.HoldEnded;
import dev.easel.api.credits.refusals.LedgerIsFrozen;
import dev.easel.api.credits.refusals.NotEnoughCredits;
import dev.easel.api.credits.refusals.OverCapture;
import dev.easel.api.credits.refusals.OverRefund;
import dev.easel.api.credits.refusals.SpendingLimitReached;
import dev.easel.engine.WireSerializer;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Whatever is asked of a ledger in whatever order, it does what counting every credit by hand would do. One ledger is
 * read back from its events before every command, another from a snapshot between any two. Each command is rehearsed
 * first, which tells the same and changes nothing. A failure names its seed:
 * {@code -Dledger.seed=7 -Dledger.histories=1} follows that history again.
 */
class AnyLedgerTest {

    private static final int HISTORIES = Integer.getInteger("ledger.histories", 500);
    private static final int FIRST = Integer.getInteger("ledger.seed", 0);
    private static final int COMMANDS = 60;
    private static final int LONG_HISTORIES = 5;
    private static final int MANY_COMMANDS = 250;
    private static final int RELOADED_EVERY = 4;
    private static final int FEW = 3;
    private static final int SNAPSHOT_EVERY = 5;

    private final WireSerializer serializer = new WireSerializer(List.of(LedgerSnapshot.NAME));
    private final Set<Class<?>> seen = new HashSet<>();

    /** When events are recorded decides what counts against a limit: for all three ledgers it is the same moment. */
    @BeforeAll
    static void stopTheClock() {
        GenericEventMessage.clock = Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @AfterAll
    static void startTheClock() {
        GenericEventMessage.clock = Clock.systemUTC();
    }

    @Test
    void doesWhatCountingByHandDoesAndRemembersWhatItWrote() throws Exception {
        for (var seed = FIRST; seed < FIRST + HISTORIES; seed++) {
            follow(seed, seed % 2 == 0 ? Integer.MAX_VALUE : FEW, COMMANDS);
        }
    }

    @Test
    void doesSoForLong() throws Exception {
        for (var seed = 0; seed < LONG_HISTORIES; seed++) {
            follow(seed, Integer.MAX_VALUE, MANY_COMMANDS);
        }
        assertThatAllWasSeen();
    }

    /** However little it remembers, it answers as one that remembers everything. */
    @Test
    void doesSoWhenItRemembersThreeOfAThing() throws Exception {
        for (var seed = 0; seed < LONG_HISTORIES; seed++) {
            follow(seed, FEW, MANY_COMMANDS);
        }
        assertThatAllWasSeen();
    }

    private void assertThatAllWasSeen() {
        assertThat(seen)
                .contains(LedgerEvent.class.getPermittedSubclasses())
                .contains(
                        NotEnoughCredits.class,
                        BelowZero.class,
                        LedgerIsFrozen.class,
                        SpendingLimitReached.class,
                        OverRefund.class,
                        OverCapture.class,
                        HoldEnded.class,
                        IdempotencyMismatch.class,
                        NotFound.class);
    }

    private void follow(int seed, int most, int length) throws Exception {
        try (var replayed = new ReplayedLedger(most)) {
            var live = new LiveLedger(most);
            var elephant = new LiveLedger(Integer.MAX_VALUE);
            var reloads = new Random(seed);
            var counted = new CountedLedger();
            var commands = new AnyCommands(seed);
            var opening = new OpenLedger(LEDGER, OWNER);
            live.ask(opening);
            elephant.ask(opening);
            replayed.ask(opening);
            for (var step = 0; step < length; step++) {
                var command = commands.next();
                var where = "seed %d, step %d: %s".formatted(seed, step, command);
                var written = live.events().size();
                var before = new Balance(counted.free(), counted.held());
                var expected = counted.ask(command);
                var foreseen = live.ask(new Rehearse(command));
                var answer = live.ask(command);
                var events = live.events().subList(written, live.events().size());
                if (expected instanceof Refusal refusal) {
                    seen.add(refusal.getClass());
                    assertThat(answer).as(where).isEqualTo(refusal);
                    assertThat(events).as(where).isEmpty();
                } else {
                    assertThat(events).as(where).isEqualTo(expected);
                }
                assertThat(foreseen)
                        .as(where)
                        .isEqualTo(answer instanceof Refusal ? answer : foresight(events, before, counted));
                if (answer instanceof HoldAnswer hold) {
                    assertThat(hold.now()).as(where).isEqualTo(new Balance(counted.free(), counted.held()));
                }
                assertThat(elephant.ask(command)).as(where).isEqualTo(answer);
                assertThat(replayed.ask(command)).as(where).isEqualTo(answer);
                requireSound(live.state().snapshot(), where);
                if (step % SNAPSHOT_EVERY == 0) {
                    requireRestored(live.state(), most, where);
                }
                if (reloads.nextInt(RELOADED_EVERY) == 0) {
                    live.reload(serializer);
                }
            }
            live.events().forEach(event -> seen.add(event.getClass()));
            assertThat(replayed.events()).isEqualTo(live.events());
            assertThat(replayed.state()).usingRecursiveComparison().isEqualTo(live.state());
        }
    }

    private static Foreseen foresight(List<Object> events, Balance before, CountedLedger counted) {
        var happened = events.stream().map(LedgerEvent.class::cast).toList();
        return new Foreseen(happened, before, new Balance(counted.free(), counted.held()));
    }

    /** Every credit that it has lies in a lot, and every one that it holds in an open hold. */
    private static void requireSound(LedgerSnapshot ledger, String where) {
        var lots = ledger.lots().inBurnOrder();
        assertThat(sum(lots.stream().map(LiveLot::remaining)))
                .as(where)
                .isEqualTo(ledger.balance().available());
        assertThat(sum(lots.stream().map(LiveLot::held)))
                .as(where)
                .isEqualTo(ledger.balance().held())
                .isEqualTo(sum(ledger.open().stream().map(Hold::amount)));
    }

    private static Credits sum(Stream<Credits> amounts) {
        return amounts.reduce(Credits.NONE, Credits::plus);
    }

    /** What its snapshot makes of it tells the same. */
    private void requireRestored(CreditLedger ledger, int most, String where) {
        var told = ledger.snapshot();
        var stored = serializer.serialize(told, byte[].class);
        var again = new CreditLedger(serializer.<byte[], LedgerSnapshot>deserialize(stored), most).snapshot();
        assertThat(again.open()).as(where).containsExactlyInAnyOrderElementsOf(told.open());
        assertThat(again.balance()).as(where).isEqualTo(told.balance());
        assertThat(again.lots()).as(where).isEqualTo(told.lots());
        assertThat(again.ended()).as(where).isEqualTo(told.ended());
        assertThat(again.grants()).as(where).isEqualTo(told.grants());
        assertThat(again.corrections()).as(where).isEqualTo(told.corrections());
        assertThat(again.frozen()).as(where).isEqualTo(told.frozen());
    }
}
