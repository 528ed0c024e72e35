package dev.easel.command.catalog;

import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the catalogue. */
@Configuration(proxyBeanMethods = false)
public class CatalogWiring {

    @Bean
    ConfigurerModule catalogAggregates() {
        return configurer -> configurer
                .configureAggregate(AggregateConfigurer.defaultConfiguration(Tool.class))
                .configureAggregate(AggregateConfigurer.defaultConfiguration(ToolType.class));
    }
}
