package dev.easel.command.tasks;

import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires tasks. */
@Configuration(proxyBeanMethods = false)
public class TasksWiring {

    @Bean
    ConfigurerModule taskAggregates() {
        return configurer -> configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(Task.class));
    }
}
