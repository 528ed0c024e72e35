package dev.easel.query.providers;

import dev.easel.api.tasks.StepTypes;
import dev.easel.platform.EaselPosition;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** Wires providers. */
@Configuration(proxyBeanMethods = false)
@EntityScan(basePackageClasses = ProvidersWiring.class)
@EnableJpaRepositories(basePackageClasses = ProvidersWiring.class)
public class ProvidersWiring {

    @Bean
    ProviderList providerList(ProviderRows providers, ProviderRecords records) {
        return new ProviderList(providers, records);
    }

    @Bean
    ProviderHealths providerHealths(ProviderRows providers, ProviderRecords records) {
        return new ProviderHealths(providers, records);
    }

    @Bean
    AdminProviderReads adminProviderReads(
            ProviderRows providers, ProviderHealths healths, StepTypes executors, EaselPosition position) {
        return new AdminProviderReads(providers, healths, executors, position);
    }

    @Bean
    ProviderReads providerReads(ProviderHealths healths) {
        return new ProviderReads(healths);
    }
}
