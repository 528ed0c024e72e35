package dev.easel.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What a topic holds. An event may be there more than once; what counts for the order is where it is first. */
public final class Relayed {

    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Set<Long> positions = new HashSet<>();
    private final Map<String, Long> last = new HashMap<>(); // position of each aggregate
    private final Set<String> outOfOrder = new HashSet<>();

    /** A topic that holds nothing. */
    Relayed() {}

    /** What the topic holds now. */
    public static Relayed read(String servers, String topic) {
        var relayed = new Relayed();
        relayed.readAll(servers, topic);
        return relayed;
    }

    private void readAll(String servers, String topic) {
        var settings = Map.<String, Object>of("bootstrap.servers", servers, "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(it -> new TopicPartition(topic, it.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var sent : consumer.poll(LOOK)) {
                    var header = sent.headers().lastHeader("ce_easelposition").value();
                    add(sent.key(), Long.parseLong(new String(header, UTF_8)));
                }
            }
        }
    }

    public Set<Long> positions() {
        return positions;
    }

    /** Aggregates of which something came before what had happened earlier. */
    public Set<String> outOfOrder() {
        return outOfOrder;
    }

    void add(String key, long position) {
        if (positions.add(position) && last.merge(key, position, Math::max) != position) {
            outOfOrder.add(key);
        }
    }
}
