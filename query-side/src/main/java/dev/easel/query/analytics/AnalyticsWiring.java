package dev.easel.query.analytics;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.easel.platform.SchemaMigration;
import dev.easel.platform.Settings;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires what analysts read. */
@Configuration(proxyBeanMethods = false)
public class AnalyticsWiring {

    private static final String PATIENCE = "60s";

    /** After the tables that its views look at. */
    @Bean
    SchemaMigration analyticsSchema() {
        return new SchemaMigration(35, "analytics");
    }

    @Bean(destroyMethod = "close")
    AnalyticsDatabase analyticsDatabase(DataSource main, Settings settings, Environment environment) {
        var replica = environment.getProperty("ANALYTICS_DATABASE_URL", "");
        if (replica.isBlank()) {
            return database(main, PATIENCE, () -> {});
        }
        var pool = pool(replica, settings.database());
        return database(pool, PATIENCE, pool::close);
    }

    @Bean
    ReportReads reportReads(AnalyticsDatabase database, Clock clock) {
        return new ReportReads(database, clock);
    }

    @Bean
    DatasetReads datasetReads(AnalyticsDatabase database) {
        return new DatasetReads(database, new Dictionary(database));
    }

    static AnalyticsDatabase database(DataSource source, String patience, Runnable closing) {
        var snapshot = new TransactionTemplate(new JdbcTransactionManager(source));
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return new AnalyticsDatabase(JdbcClient.create(source), snapshot, patience, closing);
    }

    /** Few connections, made when they are needed: Easel starts and runs without its replica. */
    private static HikariDataSource pool(String url, Settings.Database main) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(main.user());
        config.setPassword(main.password());
        config.setMaximumPoolSize(4);
        config.setMinimumIdle(0);
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(5_000);
        config.setReadOnly(true);
        config.setPoolName("easel-analytics");
        return new HikariDataSource(config);
    }
}
