package dev.easel.bench.live;

import dev.easel.bench.frame.Leg;
import dev.easel.bench.frame.Sample;
import dev.easel.bench.frame.Title;
import dev.easel.bench.holds.ClosedLoop;
import dev.easel.bench.holds.Contender;
import dev.easel.bench.holds.Pace;
import dev.easel.bench.live.Stage.Act;
import dev.easel.bench.sides.Side;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * How long after a fact of a task was acknowledged its follower has read it from a socket, while as many others follow
 * tasks of their own. Facts come by a time table, at a modest rate.
 */
public final class StreamLeg implements Leg, AutoCloseable {

    private static final int CALLERS = 20;
    private static final int FACTS_A_SECOND = 200;
    private static final int DIGITS = 2;

    private final Title title;
    private final Contender contender;
    private final Side side;
    private final int subscribers;
    private final Pace pace;
    private final List<Followed> followed = new ArrayList<>();
    private final List<Audience> audience = new ArrayList<>(); // one, once it was needed

    public StreamLeg(Side side, Contender contender, int subscribers, Pace pace) {
        this.title = new Title(
                "b2",
                "fact acknowledged -> read by its follower, %,d follow, %d facts/s"
                        .formatted(subscribers, FACTS_A_SECOND),
                "ms");
        this.side = side;
        this.contender = contender;
        this.subscribers = subscribers;
        this.pace = pace;
    }

    @Override
    public Title title() {
        return title;
    }

    @Override
    public List<String> warmUp() throws Exception {
        var stage = new Stage(side);
        var clients = Audience.of(side.origin(), stage.cookie());
        audience.add(clients);
        var acts = stage.open("b2", subscribers);
        contender.awaitReaders(); // what is known when they come is not told again
        acts.forEach(act -> followed.add(new Followed(act, clients.follow(act.path(), 1))));
        clients.awaitOpen();
        return run(pace.warmUp()).violations();
    }

    @Override
    public Sample measure() throws Exception {
        return run(pace.measured());
    }

    @Override
    public void close() {
        audience.forEach(Audience::close);
    }

    private Sample run(Duration time) throws Exception {
        var begin = System.nanoTime() + pace.lead().toNanos();
        var interval = Duration.ofNanos(1_000_000_000L * CALLERS / FACTS_A_SECOND);
        var crowd = ClosedLoop.run(CALLERS, interval, pace.lead(), time, this::caller);
        var violations = new ArrayList<>(contender.check(List.of()));
        violations.addAll(crowd.violations());
        var micros = new Histogram(DIGITS);
        micros.setAutoResize(true);
        for (var one : followed) {
            one.judge(begin, micros, violations);
        }
        return new Sample(
                micros.getValueAtPercentile(50) / 1e3,
                micros.getTotalCount(),
                Map.of("p99 ms", micros.getValueAtPercentile(99) / 1e3, "ack p50 ms", crowd.millis(50)),
                violations);
    }

    /** Each caller has tasks of his own, and takes them in turn. */
    private ClosedLoop.Call caller(int number) {
        var mine = new ArrayList<Act>();
        for (var index = number; index < followed.size(); index += CALLERS) {
            mine.add(followed.get(index).act());
        }
        var turns = new int[1];
        return () -> {
            mine.get(turns[0]++ % mine.size()).again();
            return true;
        };
    }
}
