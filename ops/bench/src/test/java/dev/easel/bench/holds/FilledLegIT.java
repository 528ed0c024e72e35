package dev.easel.bench.holds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.bench.bounds.Database;
import dev.easel.bench.frame.Budget;
import dev.easel.bench.frame.Rounds;
import dev.easel.bench.sides.Side;
import dev.easel.embedded.TestServices;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;

class FilledLegIT {

    private static final Pace MOMENT = new Pace(Duration.ofMillis(100), Duration.ZERO, Duration.ofMillis(300));

    @Test
    void holdsOnALogThatWasLongBefore() throws Exception {
        var settings = TestServices.fresh();
        var database = new Database(settings.getOrDefault("DATABASE_URL", ""));
        var log = FilledLog.fill(settings, 20_000);
        assertThat(database.number("select pos + 1 from engine.log_head")).isBetween(19_900L, 20_000L);
        try (var side = Side.commands(settings, Map.of())) {
            var contender = new Contender(side, true, 4);
            var rounds = new Rounds(1, _ -> {});
            var holds = new HoldLeg("g2", "many ledgers", contender, 8, false, MOMENT);
            var measured = rounds.measure(List.of(new FilledLeg(holds, log, contender)), Budget.NONE);
            assertThat(measured.getFirst().n()).isPositive();
            assertThat(rounds.violations()).isEmpty();
        }
        database.execute("delete from engine.event where aggregate_id = 'led_' || md5('copy7') and seq = 50");
        try (var side = Side.commands(settings, Map.of())) {
            assertThat(log.check(side.bean(CommandGateway.class)))
                    .contains("the log has a gap", "1 aggregates have a gap");
        }
    }
}
