package dev.easel.saga.webhooks;

import dev.easel.platform.Commands;
import dev.easel.platform.ObjectStore;
import dev.easel.platform.Settings;
import dev.easel.platform.WebhookSecrets;
import dev.easel.platform.outbound.GuardedHttp;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires webhooks out. A test may hurry them by {@code easel.webhooks.*}. */
@Configuration(proxyBeanMethods = false)
public class WebhooksWiring {

    private static final Duration LIMIT = Duration.ofSeconds(15);
    private static final Duration LEASE = Duration.ofSeconds(30); // longer than a try can take
    private static final int PLACES_OF_A_LANE = 8;
    private static final int BATCH = 256;

    @Bean
    DeliveryQueue deliveryQueue(
            JdbcClient db, PlatformTransactionManager transactions, WebhookSecrets secrets, Environment environment) {
        var lease = environment.getProperty("easel.webhooks.lease", Duration.class, LEASE);
        return new DeliveryQueue(db, new TransactionTemplate(transactions), secrets, lease, PLACES_OF_A_LANE);
    }

    @Bean
    WebhookSender webhookSender(
            DeliveryQueue queue,
            GuardedHttp http,
            Commands commands,
            Settings settings,
            MeterRegistry metrics,
            Environment environment,
            Clock clock) {
        var waits = environment.getProperty("easel.webhooks.schedule", Duration[].class, new Duration[0]);
        var rules = new SendingRules(
                waits.length == 0 ? DeliverySchedule.USUAL : new DeliverySchedule(List.of(waits)),
                environment.getProperty("easel.webhooks.limit", Duration.class, LIMIT),
                settings.outbound().webhookSecret());
        var asSender = commands.as("webhooks.sender");
        return new WebhookSender(queue, new DeliveryWork(queue, http, asSender, rules, metrics, clock));
    }

    @Bean
    WebhookOutbox webhookOutbox(
            JdbcClient db, ObjectStore store, Settings settings, WebhookSender sender, Environment environment) {
        var rows = new OutboxRows(db);
        var endpoints = new EndpointRows(db);
        var bodies = new Bodies(store, settings.outbound().publicUrl());
        var threshold = environment.getProperty("LOW_BALANCE_THRESHOLD", Long.class, 5L);
        return new WebhookOutbox(() -> new OutboxBatch(rows, endpoints, bodies, threshold), sender::wake);
    }

    @Bean
    ConfigurerModule webhookGroup() {
        return configurer -> configurer
                .eventProcessing()
                .registerPooledStreamingEventProcessorConfiguration(
                        WebhookOutbox.GROUP, (_, builder) -> builder.batchSize(BATCH));
    }
}
