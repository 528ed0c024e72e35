package dev.easel.query.platform;

import dev.easel.platform.SchemaMigration;
import dev.easel.query.catalog.CatalogWiring;
import dev.easel.query.providers.ProvidersWiring;
import dev.easel.query.tasks.TasksWiring;
import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The query side's contexts, and what they share. */
@Configuration(proxyBeanMethods = false)
@Import({CatalogWiring.class, ProvidersWiring.class, TasksWiring.class})
public class QueryWiring {

    @Bean
    SchemaMigration querySchema() {
        return new SchemaMigration(30, "query");
    }

    @Bean
    ConfigurerModule readGroups() {
        return new ReadGroups();
    }

    @Bean
    SideViews sideViews(JdbcClient db) {
        return new SideViews(db);
    }

    @Bean
    People people(JdbcClient db, SideViews views) {
        return new People(db, views);
    }
}
