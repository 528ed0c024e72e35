package dev.easel.bench;

import dev.easel.bench.frame.Budget;
import dev.easel.bench.holds.Pace;
import java.time.Duration;

/** How much is measured. */
enum Scale {
    /** Within three minutes: says where we are, not more. */
    QUICK(2, 1_500, 300, 1, 1_000, 10_000, 20_000, 2_000, 200_000),
    NORMAL(5, 8_000, 2_000, 8, 10_000, 100_000, 300_000, 10_000, 10_000_000),
    /** As engine.md asks: hours, and tens of gigabytes. */
    FULL(5, 15_000, 5_000, 30, 10_000, 1_000_000, 10_000_000, 10_000, 10_000_000);

    private final int rounds;
    private final int warmUpMillis;
    private final int leadMillis;
    private final int seconds;
    private final int ledgers;
    private final int longHistory;
    private final int log;
    private final int crowd;
    private final int volume;

    Scale(
            int rounds,
            int warmUpMillis,
            int leadMillis,
            int seconds,
            int ledgers,
            int longHistory,
            int log,
            int crowd,
            int volume) {
        this.rounds = rounds;
        this.warmUpMillis = warmUpMillis;
        this.leadMillis = leadMillis;
        this.seconds = seconds;
        this.ledgers = ledgers;
        this.longHistory = longHistory;
        this.log = log;
        this.crowd = crowd;
        this.volume = volume;
    }

    int rounds() {
        return rounds;
    }

    Pace pace() {
        return new Pace(Duration.ofMillis(warmUpMillis), Duration.ofMillis(leadMillis), Duration.ofSeconds(seconds));
    }

    /** The same for what takes a second and more at full load: a task from its submission to its end. */
    Pace taskPace() {
        var pace = pace();
        return new Pace(pace.warmUp(), longer(pace.lead(), 1), longer(pace.measured(), 3));
    }

    /** What a run may take; a run that is out of it leaves out what comes last, and says so. */
    Budget budget() {
        return this == QUICK ? new Budget(Duration.ofSeconds(150)) : Budget.NONE;
    }

    /** How long each measurement is. */
    int seconds() {
        return seconds;
    }

    int ledgers() {
        return ledgers;
    }

    /** Events of a long aggregate. */
    int longHistory() {
        return longHistory;
    }

    /** Events of a log that is read from its beginning. */
    int log() {
        return log;
    }

    /** Clients of event streams at the same time. */
    int crowd() {
        return crowd;
    }

    /** Events of a log that is appended to. */
    int volume() {
        return volume;
    }

    private static Duration longer(Duration time, int leastSeconds) {
        var least = Duration.ofSeconds(leastSeconds);
        return time.compareTo(least) < 0 ? least : time;
    }
}
