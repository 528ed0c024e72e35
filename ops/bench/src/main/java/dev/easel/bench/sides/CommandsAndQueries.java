package dev.easel.bench.sides;

import dev.easel.command.platform.CommandWiring;
import dev.easel.platform.EaselSide;
import dev.easel.query.platform.QueryWiring;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Two sides, with a reader that folds in memory. No timers here, which would give back holds that have no task. */
@EaselSide
@Import({CommandWiring.class, QueryWiring.class})
class CommandsAndQueries {

    @Bean
    BalanceFold balanceFold() {
        return new BalanceFold();
    }
}
