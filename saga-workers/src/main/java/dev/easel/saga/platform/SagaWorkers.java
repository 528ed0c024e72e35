package dev.easel.saga.platform;

import dev.easel.platform.EaselSide;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Import;

/**
 * The saga side as a process of its own. Alone it keeps its schema, answers health and metrics, and relays events; sagas,
 * desk and timers stay closed, since no command would reach an aggregate from here.
 */
@EaselSide
@Import({SagaSchemaWiring.class, RelayWiring.class})
public class SagaWorkers {

    public static void main(String[] arguments) {
        SpringApplication.run(SagaWorkers.class, arguments);
        LoggerFactory.getLogger(SagaWorkers.class)
                .warn("No command side in this process: sagas, provider desk and timers are closed.");
    }
}
