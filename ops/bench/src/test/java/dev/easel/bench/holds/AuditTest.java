package dev.easel.bench.holds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.engine.EventLog;
import dev.easel.engine.LoggedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An audit that has never failed proves nothing: each promise is broken here once. */
class AuditTest {

    private static final String LEDGER = "led_1";

    private final List<LoggedEvent> events = new ArrayList<>();
    private final Audit audit = new Audit(new Kept(events), true, -1);

    @Test
    void findsNothingWhereAllIsWell() {
        granted(0, 0, 100, 100, 0);
        held(1, 1, "hld_1", 5, 95, 5);
        assertThat(audit.check(List.of("hld_1"))).isEmpty();
        held(2, 2, "hld_2", 5, 90, 10);
        ended(3, 3, "hld_2", 3, 2, 92, 5);
        assertThat(audit.check(List.of("hld_2"))).isEmpty();
        assertThat(audit.folds()).containsExactly(java.util.Map.entry(LEDGER, new Audit.Fold(92, 5, "hld_2")));
    }

    @Test
    void findsAnAcknowledgedHoldThatIsNotThere() {
        granted(0, 0, 100, 100, 0);
        assertThat(audit.check(List.of("hld_1")))
                .containsExactly("1 acknowledged holds are not in the log, such as hld_1");
    }

    @Test
    void findsAHoldThatIsThereTwice() {
        granted(0, 0, 100, 100, 0);
        held(1, 1, "hld_1", 5, 95, 5);
        held(2, 2, "hld_1", 5, 90, 10);
        assertThat(audit.check(List.of("hld_1"))).containsExactly("hold hld_1 was recorded twice");
    }

    @Test
    void findsAGapInPositions() {
        granted(0, 0, 100, 100, 0);
        held(2, 1, "hld_1", 5, 95, 5);
        assertThat(audit.check(List.of("hld_1"))).containsExactly("after position 0 comes 2");
    }

    @Test
    void findsAGapInASequence() {
        granted(0, 0, 100, 100, 0);
        held(1, 2, "hld_1", 5, 95, 5);
        assertThat(audit.check(List.of("hld_1"))).containsExactly("led_1 has 2 where 1 is due");
    }

    @Test
    void findsABalanceThatDoesNotFollowFromTheEvents() {
        granted(0, 0, 100, 100, 0);
        held(1, 1, "hld_1", 5, 100, 5);
        assertThat(audit.check(List.of("hld_1"))).singleElement().asString().contains("its events make it Fold");
    }

    @Test
    void allowsGapsToAnEngineThatPromisesNothingElse() {
        granted(3, 0, 100, 100, 0);
        held(7, 1, "hld_1", 5, 95, 5);
        assertThat(new Audit(new Kept(events), false, -1).check(List.of("hld_1")))
                .isEmpty();
    }

    private void granted(long position, long sequence, long amount, long available, long held) {
        add(position, sequence, "credits.credits-granted", """
                {"lot":{"amount":%d},"availableAfter":%d,"heldAfter":%d}""".formatted(amount, available, held));
    }

    private void held(long position, long sequence, String hold, long amount, long available, long held) {
        add(position, sequence, "credits.credits-held", """
                {"holdId":"%s","taken":{"portions":[{"amount":%d}]},"availableAfter":%d,"heldAfter":%d}""".formatted(hold, amount, available, held));
    }

    private void ended(
            long position, long sequence, String hold, long captured, long returned, long available, long held) {
        add(position, sequence, "credits.hold-captured", """
                {"holdId":"%s","captured":{"portions":[{"amount":%d}]},"returned":{"portions":[{"amount":%d}]},\
                "availableAfter":%d,"heldAfter":%d}""".formatted(hold, captured, returned, available, held));
    }

    private void add(long position, long sequence, String name, String payload) {
        events.add(
                new LoggedEvent(position, "id", "ledger", LEDGER, sequence, name, "1", Instant.EPOCH, payload, "{}"));
    }

    /** A log in memory. */
    private record Kept(List<LoggedEvent> events) implements EventLog {

        @Override
        public long head() {
            return events.getLast().position();
        }

        @Override
        public List<LoggedEvent> ofAggregate(String aggregateId) {
            return events;
        }

        @Override
        public List<LoggedEvent> after(long position, int limit) {
            return events.stream().filter(event -> event.position() > position).toList();
        }
    }
}
