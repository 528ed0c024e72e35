package dev.easel.chaos.node;

import dev.easel.engine.Position;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;

/** {@link Bug#RELAY_FIRE_AND_FORGET}. */
@ProcessingGroup("platform.relay")
final class CarelessRelay implements AutoCloseable {

    private final Producer<String, String> producer;
    private final String topic;

    CarelessRelay(String servers, String topic) {
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", servers,
                        "acks", "all",
                        "max.block.ms", 4_000,
                        "request.timeout.ms", 3_000,
                        "delivery.timeout.ms", 6_000),
                new StringSerializer(),
                new StringSerializer());
        this.topic = topic;
    }

    @EventHandler
    @SuppressWarnings("FutureReturnValueIgnored") // that is the bug
    void on(Object payload, DomainEventMessage<?> event, @Position long position) {
        var sent = new ProducerRecord<>(topic, event.getAggregateIdentifier(), payload.toString());
        sent.headers().add("ce_easelposition", Long.toString(position).getBytes(StandardCharsets.UTF_8));
        producer.send(sent);
    }

    @Override
    public void close() {
        producer.close();
    }
}
