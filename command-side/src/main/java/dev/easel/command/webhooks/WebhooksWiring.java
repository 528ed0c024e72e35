package dev.easel.command.webhooks;

import dev.easel.engine.AggregateRuntime;
import dev.easel.platform.Commands;
import dev.easel.platform.EaselPosition;
import dev.easel.platform.WebhookSecrets;
import dev.easel.platform.outbound.GuardedHttp;
import java.time.Clock;
import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires webhook endpoints. */
@Configuration(proxyBeanMethods = false)
public class WebhooksWiring {

    @Bean
    ConfigurerModule webhookAggregates() {
        return configurer -> configurer.configureAggregate(AggregateRuntime.configure(WebhookEndpoint.class));
    }

    @Bean
    EndpointRegistry endpointRegistry(
            Commands commands, JdbcClient db, WebhookSecrets secrets, GuardedHttp http, Clock clock) {
        return new EndpointRegistry(commands, new EndpointVault(db), secrets, http, clock);
    }

    @Bean
    TenantEndpointEndpoints tenantEndpointEndpoints(EndpointRegistry endpoints, EaselPosition position) {
        return new TenantEndpointEndpoints(endpoints, position);
    }

    @Bean
    AdminEndpointEndpoints adminEndpointEndpoints(
            EndpointRegistry endpoints, Commands commands, EaselPosition position) {
        return new AdminEndpointEndpoints(endpoints, commands, position);
    }
}
