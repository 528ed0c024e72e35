package dev.easel.query.analytics;

import dev.easel.platform.SchemaMigration;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires what analysts read. Its schema is a migration of its own: a rebuild makes the others' tables anew, not these. */
@Configuration(proxyBeanMethods = false)
public class AnalyticsWiring {

    @Bean
    SchemaMigration analyticsSchema() {
        return new SchemaMigration(45, "analytics");
    }

    @Bean
    AnalyticsReads analyticsReads(DataSource dataSource, JdbcClient db, PlatformTransactionManager transactions) {
        var reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        return new AnalyticsReads(new Analyst(new NamedParameterJdbcTemplate(dataSource), reading), new Datasets(db));
    }
}
