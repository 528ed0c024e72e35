package dev.easel.command.tenants;

import dev.easel.engine.AggregateRuntime;
import dev.easel.platform.Commands;
import dev.easel.platform.EaselPosition;
import dev.easel.platform.KeyHashes;
import java.time.Clock;
import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires tenants. */
@Configuration(proxyBeanMethods = false)
public class TenantsWiring {

    @Bean
    ConfigurerModule tenantAggregates() {
        return configurer -> configurer.configureAggregate(AggregateRuntime.configure(TenantApp.class));
    }

    @Bean
    KeyVault keyVault(JdbcClient db) {
        return new KeyVault(db);
    }

    @Bean
    KeyRing keyRing(Commands commands, KeyVault vault, KeyHashes hashes, Clock clock) {
        return new KeyRing(commands, vault, hashes, clock);
    }

    @Bean
    AppEndpoints appEndpoints(Commands commands, KeyVault vault, KeyRing keys, EaselPosition position, Clock clock) {
        return new AppEndpoints(commands, vault, keys, position, clock);
    }

    @Bean
    KeyEndpoints keyEndpoints(KeyRing keys, KeyVault vault, EaselPosition position, Clock clock) {
        return new KeyEndpoints(keys, vault, position, clock);
    }
}
