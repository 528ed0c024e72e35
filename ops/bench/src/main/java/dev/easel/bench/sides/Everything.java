package dev.easel.bench.sides;

import dev.easel.command.platform.CommandWiring;
import dev.easel.platform.EaselSide;
import dev.easel.query.platform.QueryWiring;
import dev.easel.saga.platform.SagaWiring;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The three sides, with a provider that takes no time and a reader that folds in memory. */
@EaselSide
@Import({CommandWiring.class, QueryWiring.class, SagaWiring.class})
class Everything {

    @Bean
    StubProvider stubProvider() {
        return new StubProvider();
    }

    @Bean
    BalanceFold balanceFold() {
        return new BalanceFold();
    }
}
