package dev.easel.command.tenants;

import dev.easel.command.platform.TenantUsers;
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
        return configurer -> configurer
                .configureAggregate(AggregateRuntime.configure(TenantApp.class))
                .configureAggregate(AggregateRuntime.configure(AppUser.class));
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
    AppEndpoints appEndpoints(
            Commands commands, KeyVault vault, UserVault users, KeyRing keys, EaselPosition position, Clock clock) {
        return new AppEndpoints(commands, vault, users, keys, position, clock);
    }

    @Bean
    KeyEndpoints keyEndpoints(KeyRing keys, KeyVault vault, EaselPosition position, Clock clock) {
        return new KeyEndpoints(keys, vault, position, clock);
    }

    @Bean
    UserVault userVault(JdbcClient db) {
        return new UserVault(db);
    }

    @Bean
    AppUsers appUsers(Commands commands, UserVault vault, Clock clock) {
        return new AppUsers(commands, vault, clock);
    }

    @Bean
    TenantUsers admittedUsers(AppUsers users) {
        return new AdmittedUsers(users);
    }

    @Bean
    UserEndpoints userEndpoints(AppUsers users, UserVault vault, EaselPosition position) {
        return new UserEndpoints(users, vault, position);
    }

    @Bean
    TokenEndpoints tokenEndpoints(AppUsers users, Commands commands, EaselPosition position, Clock clock) {
        return new TokenEndpoints(users, new TokenGrants(commands, clock), position);
    }

    @Bean
    AppUserEndpoints appUserEndpoints(AppUsers users, Commands commands, EaselPosition position) {
        return new AppUserEndpoints(users, commands, position);
    }
}
