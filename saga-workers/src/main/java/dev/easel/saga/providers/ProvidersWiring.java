package dev.easel.saga.providers;

import dev.easel.platform.HeavyWork;
import dev.easel.platform.LiveBus;
import dev.easel.platform.ObjectStore;
import dev.easel.platform.Settings;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the provider desk; providers are the beans of their own packages. */
@Configuration(proxyBeanMethods = false)
public class ProvidersWiring {

    private static final Duration LEASE = Duration.ofSeconds(30);

    @Bean
    AttemptRows attemptRows(JdbcClient db) {
        return new AttemptRows(db);
    }

    /** A test may shorten the lease by {@code easel.desk.lease}. */
    @Bean
    AttemptQueue attemptQueue(JdbcClient db, PlatformTransactionManager transactions, Environment environment) {
        return new AttemptQueue(db, new TransactionTemplate(transactions), lease(environment));
    }

    @Bean
    CrashPoints crashPoints(Environment environment, Settings settings) {
        return CrashPoints.of(environment.getProperty("EASEL_CRASH_AT", ""), settings.appEnv());
    }

    @Bean(destroyMethod = "close")
    TimedCall timedCall() {
        return new TimedCall();
    }

    @Bean
    Settlement settlement(
            AttemptQueue queue,
            AttemptRows rows,
            CommandGateway gateway,
            CrashPoints crash,
            Environment environment,
            Clock clock) {
        var firstWait = Duration.ofMillis(environment.getProperty("JOB_BACKOFF_DELAY_MS", Long.class, 1000L));
        return new Settlement(queue, rows, new RetryPolicy(firstWait), new TrailedCommands(gateway), crash, clock);
    }

    /** One picture at a time: making it small takes a moment, holding it takes memory. */
    @Bean(destroyMethod = "close")
    HeavyWork shrinking() {
        return new HeavyWork("shrinking", 1, Duration.ofSeconds(60));
    }

    @Bean
    AttemptWork attemptWork(
            AttemptRows rows,
            TimedCall calls,
            ObjectStore store,
            @Qualifier("shrinking") HeavyWork shrinking,
            Settlement settlement,
            LiveBus live,
            CrashPoints crash,
            Clock clock) {
        var outputs = new Outputs(store, new Thumbnails(shrinking), clock);
        return new AttemptWork(rows, calls, outputs, settlement, new LiveProgress(live), crash);
    }

    @Bean
    Desk desk(
            AttemptQueue queue,
            AttemptRows rows,
            AttemptWork work,
            Settlement settlement,
            ObjectProvider<StepProvider> providers,
            StuckTasks stuckTasks,
            Environment environment) {
        return new Desk(
                queue, rows, work, settlement, providers.orderedStream().toList(), lease(environment), stuckTasks);
    }

    @Bean
    ProviderDesk providerDesk(AttemptQueue queue, Desk desk, CrashPoints crash) {
        return new ProviderDesk(queue, desk, crash);
    }

    @Bean
    StuckTasks stuckTasks(AttemptQueue queue, MeterRegistry metrics) {
        return new StuckTasks(queue, metrics);
    }

    private static Duration lease(Environment environment) {
        return environment.getProperty("easel.desk.lease", Duration.class, LEASE);
    }
}
