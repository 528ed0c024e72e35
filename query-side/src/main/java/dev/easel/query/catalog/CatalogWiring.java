package dev.easel.query.catalog;

import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the catalogue. */
@Configuration(proxyBeanMethods = false)
@EntityScan(basePackageClasses = CatalogWiring.class)
@EnableJpaRepositories(basePackageClasses = CatalogWiring.class)
public class CatalogWiring {

    @Bean
    ToolShelf toolShelf(ToolRows tools, ToolTypeRows types, ToolProviderRows providers, JdbcClient db) {
        return new ToolShelf(tools, types, providers, db);
    }

    @Bean
    ToolReads toolReads(ToolRows tools, ToolTypeRows types, ToolProviderRows providers) {
        return new ToolReads(tools, types, providers);
    }
}
