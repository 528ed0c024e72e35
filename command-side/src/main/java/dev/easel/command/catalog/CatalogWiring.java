package dev.easel.command.catalog;

import dev.easel.engine.AggregateRuntime;
import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the catalogue. */
@Configuration(proxyBeanMethods = false)
public class CatalogWiring {

    @Bean
    ConfigurerModule catalogAggregates() {
        return configurer -> configurer
                .configureAggregate(AggregateRuntime.configure(Tool.class))
                .configureAggregate(AggregateRuntime.configure(ToolType.class));
    }
}
