package dev.easel.bench.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private final List<String> calls = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final Rounds rounds = new Rounds(3, told::add);

    @Test
    void warmsAllUpAndThenMeasuresThemForthAndBack() throws Exception {
        rounds.measure(List.of(leg("A"), leg("B")), Budget.NONE);
        assertThat(calls).containsExactly("warm A", "warm B", "A", "B", "B", "A", "A", "B");
    }

    @Test
    void givesEveryLegOneSampleOfEachRound() throws Exception {
        var measured = rounds.measure(List.of(leg("A"), leg("B")), Budget.NONE);
        assertThat(measured)
                .containsExactly(
                        new Measured(title("A"), List.of(sample(), sample(), sample())),
                        new Measured(title("B"), List.of(sample(), sample(), sample())));
        assertThat(rounds.violations()).isEmpty();
    }

    @Test
    void measuresAllOfThemOnceWhenThereIsNoTimeForMore() throws Exception {
        rounds.measure(List.of(leg("A"), leg("B")), new Budget(Duration.ZERO));
        assertThat(calls).containsExactly("warm A", "warm B", "A", "B");
    }

    @Test
    void keepsEveryBrokenPromiseWithItsLegAndRound() throws Exception {
        rounds.measure(List.of(leg("A"), leg("B", "lost one")), Budget.NONE);
        assertThat(rounds.violations())
                .containsExactly(
                        "B, round 0: lost one", "B, round 1: lost one", "B, round 2: lost one", "B, round 3: lost one");
        assertThat(told).contains("BROKEN  B, round 2: lost one");
    }

    private static Title title(String id) {
        return new Title(id, "what " + id + " is", "x/s");
    }

    private static Sample sample(String... violations) {
        return new Sample(7, 1, Map.of(), List.of(violations));
    }

    private Leg leg(String id, String... violations) {
        return new Leg() {
            @Override
            public Title title() {
                return RoundsTest.title(id);
            }

            @Override
            public List<String> warmUp() {
                calls.add("warm " + id);
                return List.of(violations);
            }

            @Override
            public Sample measure() {
                calls.add(id);
                return sample(violations);
            }
        };
    }
}
