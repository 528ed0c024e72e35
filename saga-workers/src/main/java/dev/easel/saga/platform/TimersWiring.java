package dev.easel.saga.platform;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.serializer.JacksonSerializer;
import dev.easel.platform.Commands;
import dev.easel.platform.ObjectStore;
import dev.easel.platform.PlanTerms;
import dev.easel.platform.Settings;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Wires the timers: db-scheduler on this side's schema (ADR 0003). */
@Configuration(proxyBeanMethods = false)
class TimersWiring {

    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final int MISSED_HEARTBEATS = 4; // a killed process' timers are taken over within 30 s
    private static final int AT_ONCE = 4;

    @Bean
    TimerTasks timerTasks(Commands commands, Settings settings, ObjectStore store, Clock clock) {
        var asTimers = commands.as("platform.timers");
        return new TimerTasks(
                asTimers,
                new HoldWatch(asTimers, clock),
                new Allowances(asTimers, new PlanTerms(settings.signupCredits()), clock),
                new AssetCleanup(asTimers, store, clock),
                clock);
    }

    /** Joins the transaction of whoever sets a timer; has connections of its own when it runs one. */
    @Bean
    Scheduler scheduler(DataSource dataSource, TimerTasks tasks) {
        return new SchedulerBuilder(new TransactionAwareDataSourceProxy(dataSource), tasks.all())
                .tableName("saga.scheduled_tasks")
                .serializer(new JacksonSerializer())
                .threads(AT_ONCE)
                .pollingInterval(Duration.ofSeconds(1))
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(Duration.ofSeconds(3))
                .build();
    }

    @Bean
    Timers timers(Scheduler scheduler, TimerTasks tasks) {
        return new Timers(scheduler, tasks);
    }

    /** Runs timers once everything else is up, and stops before anything else goes. */
    @Bean
    SmartLifecycle timerLifecycle(Scheduler scheduler) {
        return new SmartLifecycle() {
            private volatile boolean running;

            @Override
            public void start() {
                scheduler.start();
                running = true;
            }

            @Override
            public void stop() {
                scheduler.stop();
                running = false;
            }

            @Override
            public boolean isRunning() {
                return running;
            }
        };
    }
}
