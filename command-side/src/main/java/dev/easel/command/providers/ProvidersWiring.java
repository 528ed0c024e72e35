package dev.easel.command.providers;

import dev.easel.engine.AggregateRuntime;
import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires providers. */
@Configuration(proxyBeanMethods = false)
public class ProvidersWiring {

    @Bean
    ConfigurerModule providerAggregates() {
        return configurer -> configurer.configureAggregate(AggregateRuntime.configure(Provider.class));
    }
}
