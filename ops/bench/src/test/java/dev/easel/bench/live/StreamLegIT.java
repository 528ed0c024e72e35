package dev.easel.bench.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.bench.frame.Budget;
import dev.easel.bench.frame.Rounds;
import dev.easel.bench.holds.Contender;
import dev.easel.bench.holds.Pace;
import dev.easel.bench.sides.Side;
import dev.easel.embedded.TestServices;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreamLegIT {

    private static final Pace MOMENT = new Pace(Duration.ofMillis(100), Duration.ZERO, Duration.ofMillis(500));

    @Test
    void tellsEveryFollowerAndLetsThemGo() throws Exception {
        try (var side = Side.commandsAndQueries(TestServices.fresh())) {
            var contender = new Contender(side, true, 1);
            var rounds = new Rounds(1, _ -> {});
            try (var stream = new StreamLeg(side, contender, 40, MOMENT)) {
                var told = rounds.measure(List.of(stream), Budget.NONE).getFirst();
                assertThat(told.n()).isPositive();
                assertThat(told.median()).isPositive();
            }
            var crowd = rounds.measure(List.of(new CrowdLeg(side, contender, 20, 60, MOMENT)), Budget.NONE);
            assertThat(crowd.getFirst().n()).isEqualTo(60);
            assertThat(crowd.getFirst().details().getOrDefault("deliveries/s", 0.0))
                    .isPositive();
            assertThat(rounds.violations()).isEmpty();
        }
    }
}
