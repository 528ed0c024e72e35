package dev.easel.bench.live;

import dev.easel.bench.frame.Leg;
import dev.easel.bench.frame.Sample;
import dev.easel.bench.frame.Title;
import dev.easel.bench.holds.ClosedLoop;
import dev.easel.bench.holds.Contender;
import dev.easel.bench.holds.Pace;
import dev.easel.bench.live.Stage.Act;
import dev.easel.bench.live.Stream.Count;
import dev.easel.bench.sides.Side;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What a client of a stream costs, from the first thousand of them to the last; then how many deliveries a second there
 * are when facts come as soon as everybody has heard the one before. They follow a few tasks together.
 */
public final class CrowdLeg implements Leg {

    private static final int TASKS = 10;
    private static final double KILOBYTE = 1024;
    private static final Duration LATE = Duration.ofSeconds(30);
    private static final int LOOK_AGAIN_MILLIS = 100;

    private final Title title;
    private final Side side;
    private final Contender contender;
    private final int few;
    private final int many;
    private final Pace pace;
    private final List<Act> acts = new ArrayList<>();
    private final Stage stage;

    /**
     * @param few clients that are there before memory is looked at
     * @param many clients in the end
     */
    public CrowdLeg(Side side, Contender contender, int few, int many, Pace pace) {
        this.title =
                new Title("g3", "a client of a stream, beside the kernel, from %,d to %,d".formatted(few, many), "KB");
        this.side = side;
        this.contender = contender;
        this.few = few;
        this.many = many;
        this.pace = pace;
        this.stage = new Stage(side);
    }

    @Override
    public Title title() {
        return title;
    }

    @Override
    public List<String> warmUp() throws Exception {
        acts.addAll(stage.open("g3", TASKS));
        contender.awaitReaders(); // what is known when they come is not told again
        return run(few, pace.warmUp()).violations();
    }

    @Override
    public Sample measure() throws Exception {
        return run(many, pace.measured());
    }

    private Sample run(int clients, Duration time) throws Exception {
        var violations = new ArrayList<String>();
        awaitAlone(violations);
        try (var audience = Audience.of(side.origin(), stage.cookie())) {
            var streams = new ArrayList<>(follow(audience, few));
            var least = Memory.live();
            streams.addAll(follow(audience, clients - few));
            var more = Memory.live() - least;
            var crowd =
                    ClosedLoop.run(TASKS, Duration.ZERO, pace.lead(), time, number -> () -> broadcast(number, streams));
            violations.addAll(contender.check(List.of()));
            violations.addAll(crowd.violations());
            check(audience.count(), violations);
            return new Sample(
                    more / KILOBYTE / Math.max(1, clients - few),
                    clients,
                    Map.of(
                            "deliveries/s", crowd.perSecond() * clients / TASKS,
                            "to all p50 ms", crowd.millis(50),
                            "to all p99 ms", crowd.millis(99)),
                    violations);
        }
    }

    private List<Stream> follow(Audience audience, int clients) throws IOException, InterruptedException {
        if (clients == 0) {
            return List.of();
        }
        var streams = acts.stream()
                .map(act -> audience.follow(act.path(), clients / TASKS))
                .toList();
        audience.awaitOpen();
        return streams;
    }

    /** One more fact, which counts once all clients of its task were told. */
    private boolean broadcast(int task, List<Stream> streams) throws Exception {
        acts.get(task).again();
        for (var index = task; index < streams.size(); index += TASKS) {
            if (streams.get(index).next(LATE) == null) {
                throw new IOException(
                        "not everybody was told of a fact of " + acts.get(task).path());
            }
        }
        return true;
    }

    /** Everybody was told of as much, and up to the last fact that is in the log. */
    private void check(List<Count> counts, List<String> violations) {
        for (var index = 0; index < counts.size(); index++) {
            var act = acts.get(index % TASKS);
            var last = act.rounds(violations).getLast().position();
            var count = counts.get(index);
            if (count.fewest() != count.most() || count.leastPosition() != last || count.mostPosition() != last) {
                violations.add("%s: %s, but the last fact is at %d".formatted(act.path(), count, last));
            }
        }
    }

    /** Those who hung up are no longer served. */
    private void awaitAlone(List<String> violations) throws InterruptedException {
        var open = side.bean(MeterRegistry.class).get("easel.streams.open").gauge();
        var deadline = System.nanoTime() + LATE.toNanos();
        while (open.value() > 0) {
            if (System.nanoTime() > deadline) {
                violations.add("%.0f streams are open though their clients are gone".formatted(open.value()));
                return;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
        }
    }
}
