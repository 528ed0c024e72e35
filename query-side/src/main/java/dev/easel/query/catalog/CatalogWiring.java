package dev.easel.query.catalog;

import dev.easel.api.tasks.StepTypes;
import dev.easel.platform.EaselPosition;
import dev.easel.platform.ObjectStore;
import dev.easel.platform.Settings;
import dev.easel.query.platform.Lookups;
import java.time.Clock;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the catalogue. */
@Configuration(proxyBeanMethods = false)
@EntityScan(basePackageClasses = CatalogWiring.class)
@EnableJpaRepositories(basePackageClasses = CatalogWiring.class)
public class CatalogWiring {

    @Bean
    ToolShelf toolShelf(
            ToolRows tools, ShelfRows shelves, ToolTypeRows types, ToolProviderRows providers, JdbcClient db) {
        return new ToolShelf(tools, shelves, types, providers, db);
    }

    @Bean
    ToolUses toolUses(JdbcClient db) {
        return new ToolUses(db);
    }

    @Bean
    ModelShelf modelShelf(JdbcClient db) {
        return new ModelShelf(db);
    }

    @Bean
    ModelReads modelReads(JdbcClient db, Lookups lookups, EaselPosition position) {
        return new ModelReads(new ModelRows(db), lookups, position);
    }

    @Bean
    ToolViews toolViews(ObjectStore store, ToolProviderRows providers, StepTypes executors, Settings settings) {
        return new ToolViews(store, providers, executors, settings.limits().readTtl());
    }

    @Bean
    ToolReads toolReads(ToolRows tools, ShelfRows shelves, ToolTypeRows types, ToolViews views) {
        return new ToolReads(tools, shelves, types, views);
    }

    @Bean
    AdminToolReads adminToolReads(
            ToolRows tools,
            ShelfRows shelves,
            ToolTypeRows types,
            ToolViews views,
            JdbcClient db,
            Clock clock,
            EaselPosition position,
            Environment environment) {
        return new AdminToolReads(
                tools,
                shelves,
                types,
                views,
                new ToolUsages(db, clock),
                position,
                environment.getProperty("MAX_STYLE_IMAGES", Integer.class, 8));
    }
}
