package dev.easel.bench.holds;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import org.HdrHistogram.Histogram;

/** Callers who each ask again as soon as they are answered, on virtual threads as the product's requests are. */
public final class ClosedLoop {

    private static final int FAILURES_AT_MOST = 20;
    private static final int DIGITS = 2;

    private ClosedLoop() {}

    /** What one caller does, again and again. */
    @FunctionalInterface
    public interface Call {

        /** @return whether it counts; a refusal that was asked for does not */
        boolean make() throws Exception;
    }

    /**
     * Runs them; what is answered in the first part is not counted. With a time table, whoever is late asks at once, and
     * has waited since his turn.
     *
     * @param interval between the turns of each caller; zero: as soon as they are answered
     * @param calls makes the call of a caller by its number
     */
    public static Crowd run(int callers, Duration interval, Duration warm, Duration measured, IntFunction<Call> calls)
            throws InterruptedException, ExecutionException {
        var begin = System.nanoTime() + warm.toNanos();
        var end = begin + measured.toNanos();
        var tasks = new ArrayList<Callable<Tally>>();
        for (var number = 0; number < callers; number++) {
            var call = calls.apply(number);
            var turns = new Turns(interval.toNanos(), number * interval.toNanos() / callers);
            tasks.add(() -> repeat(call, turns, begin, end));
        }
        var all = new Tally();
        var cpu = Cpu.now();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var tally : threads.invokeAll(tasks)) {
                all.add(tally.get());
            }
        }
        return new Crowd(all.micros, measured, cpu.microsSince(), all.failures);
    }

    private static Tally repeat(Call call, Turns turns, long begin, long end) throws InterruptedException {
        var tally = new Tally();
        for (var asked = turns.next(); asked < end && System.nanoTime() < end; asked = turns.next()) {
            var counts = false;
            try {
                counts = call.make();
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) { // counted, told, and held against the leg
                tally.failures.add(e.toString());
                if (tally.failures.size() == FAILURES_AT_MOST) {
                    return tally;
                }
            }
            var answered = System.nanoTime();
            if (counts && answered >= begin && answered <= end) {
                tally.micros.recordValue((answered - asked) / 1_000);
            }
        }
        return tally;
    }

    /**
     * What they got.
     *
     * @param micros how long they waited for what counts
     * @param cpuMicros processor time of this JVM, the first part included
     * @param failures what went wrong, in words
     */
    public record Crowd(Histogram micros, Duration measured, double cpuMicros, List<String> failures) {

        public long answered() {
            return micros.getTotalCount();
        }

        public double perSecond() {
            return answered() * 1e9 / measured.toNanos();
        }

        /** How many calls went wrong, in words; empty when none did. */
        public List<String> violations() {
            return failures.isEmpty()
                    ? List.of()
                    : List.of("%d calls failed, such as %s".formatted(failures.size(), failures.getFirst()));
        }

        /** @param percentile such as 99 */
        public double millis(double percentile) {
            return micros.getValueAtPercentile(percentile) / 1e3;
        }
    }

    /** When a caller asks. */
    private static final class Turns {

        private final long interval;
        private long next;

        private Turns(long interval, long offset) {
            this.interval = interval;
            this.next = System.nanoTime() + offset;
        }

        /** Waits for the next turn, and says when it was. */
        private long next() {
            if (interval == 0) {
                return System.nanoTime();
            }
            var turn = next;
            next += interval;
            for (var left = turn - System.nanoTime(); left > 0; left = turn - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            return turn;
        }
    }

    private static final class Tally {

        private final Histogram micros = new Histogram(DIGITS);
        private final List<String> failures = new ArrayList<>();

        private Tally() {
            micros.setAutoResize(true);
        }

        private void add(Tally other) {
            micros.add(other.micros);
            failures.addAll(other.failures);
        }
    }
}
