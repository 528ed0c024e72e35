package dev.easel.chaos.bank.node;

import dev.easel.command.platform.CommandWiring;
import dev.easel.platform.EaselSide;
import dev.easel.query.platform.QueryWiring;
import dev.easel.saga.platform.SagaWiring;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The three sides as they ship, with one more provider. */
@EaselSide
@Import({CommandWiring.class, QueryWiring.class, SagaWiring.class})
class BankApp {

    @Bean
    ObedientProvider obedientProvider() {
        return new ObedientProvider();
    }
}
