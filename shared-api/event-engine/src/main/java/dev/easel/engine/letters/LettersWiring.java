package dev.easel.engine.letters;

import dev.easel.engine.EventLog;
import dev.easel.engine.LogStreams;
import dev.easel.engine.sagas.SagaModels;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.serialization.Serializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Wires dead letters for every processing group. The waits before a letter is tried again by itself are the property
 * {@code easel.dead-letters.retry-after}, the most parked sequences of a group {@code easel.dead-letters.most-sequences}.
 */
@Configuration(proxyBeanMethods = false)
public class LettersWiring {

    private static final Duration[] WAITS = {Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(10)};
    private static final int MOST_SEQUENCES = 1024;

    @Bean
    LetterPolicy letterPolicy(Environment environment) {
        var waits = environment.getProperty("easel.dead-letters.retry-after", Duration[].class, WAITS);
        var most = environment.getProperty("easel.dead-letters.most-sequences", Integer.class, MOST_SEQUENCES);
        return new LetterPolicy(List.of(waits), Duration.ofSeconds(1), most);
    }

    @Bean
    Setbacks setbacks() {
        return new Setbacks();
    }

    @Bean
    LetterTable letterTable(JdbcClient db) {
        return new LetterTable(db);
    }

    @Bean
    DeadLetters deadLetters(JdbcClient db, PlatformTransactionManager transactions, EventLog log) {
        return new DeadLetters(db, new TransactionTemplate(transactions), log);
    }

    @Bean
    LetterRetries letterRetries(
            EventProcessingConfiguration processing, LetterTable table, LogStreams streams, LetterPolicy policy) {
        return new LetterRetries(processing, table, new PastEvents(streams), policy);
    }

    /** What can be handled is handled; what cannot be waits, and with it what must not overtake it. */
    @Bean
    ConfigurerModule letterBoxes(
            LetterTable table, Serializer serializer, Setbacks setbacks, LetterPolicy policy, SagaModels sagas) {
        var present = new PresentBatch();
        Map<String, LetterBox> boxes = new ConcurrentHashMap<>();
        return configurer -> configurer
                .eventProcessing()
                .registerDefaultHandlerInterceptor(
                        (axon, group) -> new MergedSegments(group, axon.eventProcessingConfiguration()))
                .registerDefaultHandlerInterceptor((axon, group) -> new ParkedFirst(
                        group,
                        boxes.computeIfAbsent(
                                group, it -> new LetterBox(it, table, new Sequences(axon, sagas), serializer, policy)),
                        present,
                        setbacks))
                .registerDefaultErrorHandler(
                        axon -> new OneByOne(axon.eventProcessingConfiguration(), present, setbacks, boxes::get));
    }
}
