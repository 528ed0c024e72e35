package dev.easel.standalone;

import dev.easel.engine.LoggedEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What came through Kafka: by aggregate, the ids of its events in the order in which each came first. */
final class Relayed {

    private static final String TOPIC = "platform.events";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Relayed() {}

    /** Reads the topic from its beginning until all of these events have come, or that takes too long. */
    static Map<String, List<String>> until(Collection<LoggedEvent> wanted, String servers) {
        var settings = Map.<String, Object>of("bootstrap.servers", servers, "auto.offset.reset", "earliest");
        var missing = new HashSet<>(wanted.stream().map(LoggedEvent::eventId).toList());
        var relayed = new TreeMap<String, List<String>>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(consumer.partitionsFor(TOPIC).stream()
                    .map(it -> new TopicPartition(it.topic(), it.partition()))
                    .toList());
            var deadline = System.nanoTime() + PATIENCE.toNanos();
            while (!missing.isEmpty() && System.nanoTime() < deadline) {
                for (var message : consumer.poll(Duration.ofMillis(200))) {
                    var id = new String(message.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8);
                    if (missing.remove(id)) { // a repeat changes nothing
                        relayed.computeIfAbsent(message.key(), _ -> new ArrayList<>())
                                .add(id);
                    }
                }
            }
        }
        return relayed;
    }

    /** What should have come. */
    static Map<String, List<String>> expected(List<LoggedEvent> log) {
        var expected = new TreeMap<String, List<String>>();
        log.forEach(event -> expected.computeIfAbsent(event.aggregateId(), _ -> new ArrayList<>())
                .add(event.eventId()));
        return expected;
    }
}
