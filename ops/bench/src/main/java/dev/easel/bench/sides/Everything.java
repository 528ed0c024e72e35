package dev.easel.bench.sides;

import dev.easel.command.platform.CommandWiring;
import dev.easel.platform.EaselSide;
import dev.easel.query.platform.QueryWiring;
import dev.easel.saga.platform.SagaWiring;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The three sides, with a provider that takes no time. */
@EaselSide
@Import({CommandWiring.class, QueryWiring.class, SagaWiring.class})
class Everything {

    @Bean
    StubProvider stubProvider() {
        return new StubProvider();
    }
}
