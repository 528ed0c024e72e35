package dev.easel.query.rebuild;

import dev.easel.engine.EventLog;
import dev.easel.engine.LogPages;
import dev.easel.engine.StoredPositions;
import dev.easel.engine.letters.DeadLetters;
import dev.easel.platform.SchemaMigration;
import dev.easel.query.platform.Keeps;
import jakarta.persistence.EntityManager;
import javax.sql.DataSource;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Wires rebuilds. */
@Configuration(proxyBeanMethods = false)
public class RebuildWiring {

    @Bean
    Projections projections(ListableBeanFactory beans, org.axonframework.config.Configuration axon) {
        return Projections.of(beans.getBeansWithAnnotation(Keeps.class).values(), axon);
    }

    @Bean
    RebuildBook rebuildBook(JdbcClient db, JsonMapper json) {
        return new RebuildBook(db, json);
    }

    @Bean
    Twin twinTables(DataSource dataSource, @Qualifier("querySchema") SchemaMigration migration, JdbcClient db) {
        return new Twin(dataSource, migration, db);
    }

    @Bean
    RebuildSteps rebuildSteps(
            Projections projections,
            RebuildBook book,
            Twin twin,
            LogPages log,
            EntityManager entities,
            StoredPositions positions,
            DeadLetters letters,
            JdbcClient db,
            JsonMapper json,
            PlatformTransactionManager transactions) {
        return new RebuildSteps(
                projections,
                book,
                twin,
                new ShadowRun(log, twin, entities),
                new Comparison(db, json),
                positions,
                letters,
                db,
                new TransactionTemplate(transactions));
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    Rebuilder rebuilder(
            Projections projections,
            RebuildBook book,
            RebuildSteps steps,
            Twin twin,
            PlatformTransactionManager transactions) {
        return new Rebuilder(projections, book, steps, twin, new TransactionTemplate(transactions));
    }

    @Bean
    ProjectionReads projectionReads(
            Projections projections, RebuildBook book, StoredPositions positions, EventLog log) {
        return new ProjectionReads(projections, book, positions, log);
    }

    @Bean
    ProjectionEndpoints projectionEndpoints(ProjectionReads reads, Rebuilder rebuilder) {
        return new ProjectionEndpoints(reads, rebuilder);
    }
}
