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
            leg.warmUp();
            check(leg, 0);
        }
        Map<String, List<Sample>> samples = new LinkedHashMap<>();
        legs.forEach(leg -> samples.put(leg.id(), new ArrayList<>()));
        var last = Duration.ZERO;
        for (var round = 1; round <= rounds && (round == 1 || budget.allows(last)); round++) {
            var begin = System.nanoTime();
            for (var leg : round % 2 == 1 ? legs : legs.reversed()) {
                var sample = leg.measure();
                samples.getOrDefault(leg.id(), new ArrayList<>()).add(sample);
                progress.accept("round %d  %-10s %s".formatted(round, leg.id(), Words.of(sample.value(), leg.unit())));
                check(leg, round);
            }
            last = Duration.ofNanos(System.nanoTime() - begin);
        }
        return legs.stream()
                .map(leg -> new Measured(leg.id(), leg.what(), leg.unit(), samples.getOrDefault(leg.id(), List.of())))
                .toList();
    }

    /** What did not hold, in all measurements so far. */
    public List<String> violations() {
        return List.copyOf(violations);
    }

    private void check(Leg leg, int round) {
        for (var violation : leg.violations()) {
            var told = "%s, round %d: %s".formatted(leg.id(), round, violation);
            violations.add(told);
            progress.accept("BROKEN  " + told);
        }
    }
}
