package dev.easel.bench.holds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.bench.frame.Budget;
import dev.easel.bench.frame.Rounds;
import dev.easel.bench.sides.Side;
import dev.easel.embedded.TestServices;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HoldLegIT {

    private static final Pace MOMENT = new Pace(Duration.ofMillis(100), Duration.ZERO, Duration.ofMillis(300));

    @ParameterizedTest
    @ValueSource(strings = {"lanes", "stock"})
    void countsHoldsOfEitherEngineThatTheLogHas(String engine) throws Exception {
        try (var side = Side.commands(TestServices.fresh(), Map.of("easel.engine", engine))) {
            var contender = new Contender(side, engine.equals("lanes"), 4);
            var rounds = new Rounds(2, _ -> {});
            var measured = rounds.measure(
                    List.of(
                            new HoldLeg("many", "many ledgers", contender, 8, false, MOMENT),
                            new HoldLeg("hot", "one ledger", contender, 8, true, MOMENT)),
                    Budget.NONE);
            assertThat(rounds.violations()).isEmpty();
            assertThat(measured).allSatisfy(leg -> assertThat(leg.n()).isPositive());
            assertThat(contender.sizeOfAHold().payload()).isPositive();
        }
    }
}
