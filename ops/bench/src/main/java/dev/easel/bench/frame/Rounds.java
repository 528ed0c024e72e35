package dev.easel.bench.frame;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Measures legs in turn, again and again, every second round backwards (ABBA): what the machine does besides, and what
 * grows meanwhile, meets all of them alike.
 */
public final class Rounds {

    private final int rounds;
    private final Consumer<String> progress;
    private final List<String> violations = new ArrayList<>();

    /** @param progress is told of each measurement */
    public Rounds(int rounds, Consumer<String> progress) {
        this.rounds = rounds;
        this.progress = progress;
    }

    /** Warms all of them up, then measures all of them: once, and as often as there are rounds that there is time for. */
    public List<Measured> measure(List<? extends Leg> legs, Budget budget) throws Exception {
        for (var leg : legs) {
            check(leg, 0, leg.warmUp());
        }
        Map<Title, List<Sample>> samples = new LinkedHashMap<>();
        var last = Duration.ZERO;
        for (var round = 1; round <= rounds && (round == 1 || budget.allows(last)); round++) {
            var begin = System.nanoTime();
            for (var leg : round % 2 == 1 ? legs : legs.reversed()) {
                var sample = leg.measure();
                samples.computeIfAbsent(leg.title(), _ -> new ArrayList<>()).add(sample);
                progress.accept("round %d  %-10s %s"
                        .formatted(
                                round,
                                leg.title().id(),
                                Words.of(sample.value(), leg.title().unit())));
                check(leg, round, sample.violations());
            }
            last = Duration.ofNanos(System.nanoTime() - begin);
        }
        return samples.entrySet().stream()
                .map(it -> new Measured(it.getKey(), it.getValue()))
                .toList();
    }

    /** What did not hold, in all measurements so far. */
    public List<String> violations() {
        return List.copyOf(violations);
    }

    private void check(Leg leg, int round, List<String> found) {
        for (var violation : found) {
            var told = "%s, round %d: %s".formatted(leg.title().id(), round, violation);
            violations.add(told);
            progress.accept("BROKEN  " + told);
        }
    }
}
