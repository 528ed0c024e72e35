package dev.easel.saga.tasks;

import dev.easel.api.WireName;
import dev.easel.engine.WireCatalog;
import java.util.List;
import org.axonframework.config.ConfigurerModule;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;

/** Wires the fulfilment of tasks. */
@Configuration(proxyBeanMethods = false)
public class TasksWiring {

    private static final int AT_ONCE = 4; // a task's process mostly waits for the answers of its commands

    @Bean
    ConfigurerModule fulfilmentSegments() {
        return configurer -> configurer
                .eventProcessing()
                .registerPooledStreamingEventProcessorConfiguration(
                        "tasks.fulfilment", (_, builder) -> builder.initialSegmentCount(AT_ONCE));
    }

    @Bean
    @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
    TaskFulfilment taskFulfilment() {
        return new TaskFulfilment();
    }

    @Bean
    WireCatalog taskSagaNames() {
        return new WireCatalog(List.of(new WireName("tasks.fulfilment-saga", 1, TaskFulfilment.class)));
    }
}
