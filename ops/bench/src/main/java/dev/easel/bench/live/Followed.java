package dev.easel.bench.live;

import dev.easel.bench.live.Stage.Act;
import dev.easel.bench.live.Stream.Heard;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;

/** A task, and the stream that tells its follower of it. */
final class Followed {

    private static final Duration LATE = Duration.ofSeconds(10);

    private final Act act;
    private final Stream stream;
    private int judged;

    Followed(Act act, Stream stream) {
        this.act = act;
        this.stream = stream;
    }

    Act act() {
        return act;
    }

    /**
     * Holds what was told since the last time against the log: every fact, or a later one in its place, and nothing else.
     *
     * @param since what was acknowledged before is not counted
     * @param micros gets how long each fact took; 0 for one that was told before its acknowledgement was heard
     */
    void judge(long since, Histogram micros, List<String> violations) throws InterruptedException {
        var rounds = act.rounds(violations);
        var known = rounds.stream().map(Stage.Round::position).collect(Collectors.toSet());
        var told = new Heard(-1, 0, 0);
        for (var round : rounds.subList(judged, rounds.size())) {
            while (told.position() < round.position()) {
                var next = stream.next(LATE);
                if (next == null) {
                    violations.add(act.path() + " did not tell of position " + round.position());
                    return;
                }
                if (!known.contains(next.position())) {
                    violations.add(act.path() + " told of position " + next.position() + ", which is none of its own");
                }
                told = next;
            }
            if (round.acknowledged() >= since) {
                micros.recordValue(Math.max(0, told.first() - round.acknowledged()) / 1_000);
            }
        }
        judged = rounds.size();
    }
}
