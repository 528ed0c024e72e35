package dev.easel.query.platform;

import dev.easel.engine.EventLog;
import dev.easel.engine.Readers;
import dev.easel.engine.letters.DeadLetters;
import dev.easel.platform.KafkaProbe;
import dev.easel.platform.LiveBus;
import dev.easel.platform.ObjectStore;
import dev.easel.platform.SchemaMigration;
import dev.easel.platform.Sessions;
import dev.easel.platform.Settings;
import dev.easel.query.accounts.AccountsWiring;
import dev.easel.query.analytics.AnalyticsWiring;
import dev.easel.query.assets.AssetsWiring;
import dev.easel.query.audit.AuditWiring;
import dev.easel.query.catalog.CatalogWiring;
import dev.easel.query.credits.CreditsWiring;
import dev.easel.query.proof.ProofWiring;
import dev.easel.query.providers.ProviderHealths;
import dev.easel.query.providers.ProvidersWiring;
import dev.easel.query.rebuild.RebuildWiring;
import dev.easel.query.settings.SettingsWiring;
import dev.easel.query.tasks.TasksWiring;
import dev.easel.query.tenants.TenantsWiring;
import dev.easel.query.webhooks.WebhooksWiring;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The query side's contexts, and what they share. */
@Configuration(proxyBeanMethods = false)
@Import({
    AccountsWiring.class,
    AnalyticsWiring.class,
    AssetsWiring.class,
    AuditWiring.class,
    CatalogWiring.class,
    CreditsWiring.class,
    ProofWiring.class,
    ProvidersWiring.class,
    RebuildWiring.class,
    SettingsWiring.class,
    TasksWiring.class,
    TenantsWiring.class,
    WebhooksWiring.class
})
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

    @Bean
    Lookups lookups(EventLog log, Readers readers, Clock clock) {
        return new Lookups(log, readers, clock);
    }

    @Bean(destroyMethod = "close")
    Signals signals(LiveBus live, Clock clock) {
        return new Signals(live, clock);
    }

    @Bean
    LiveFeeds liveFeeds(MeterRegistry meters) {
        return new LiveFeeds(meters);
    }

    @Bean
    SystemReads systemReads(
            JdbcClient db,
            Sessions sessions,
            KafkaProbe kafka,
            ObjectStore store,
            ProviderHealths providers,
            Readers readers,
            EventLog log,
            Clock clock) {
        Map<String, Runnable> services = Map.of(
                "db", () -> db.sql("select 1").query(Integer.class).single(),
                "redis", sessions::check,
                "kafka", kafka::ask,
                "storage", store::check);
        return new SystemReads(services, providers, readers, log, clock);
    }

    @Bean
    QueueReads queueReads(JdbcClient db, SideViews views, Readers readers, DeadLetters letters, People people) {
        return new QueueReads(new WorkQueues(db, views), readers, letters, people);
    }

    /** EASEL_WEB_DIR is the checkout, or a folder that is laid out like it. */
    @Bean
    WebPages webPages(Environment environment, Settings settings) {
        var checkout = Path.of(environment.getProperty("EASEL_WEB_DIR", ""));
        return new WebPages(checkout, new PageHeaders(settings.s3()));
    }
}
