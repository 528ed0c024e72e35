package dev.easel.chaos.node;

import dev.easel.engine.Position;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;

/** {@link Bug#RELAY_FIRE_AND_FORGET}. */
@ProcessingGroup("platform.relay")
final class CarelessRelay {

    private final Producer<String, String> producer;
    private final String topic;

    CarelessRelay(Producer<String, String> producer, String topic) {
        this.producer = producer;
        this.topic = topic;
    }

    @EventHandler
    @SuppressWarnings("FutureReturnValueIgnored") // that is the bug
    void on(Object payload, DomainEventMessage<?> event, @Position long position) {
        var sent = new ProducerRecord<>(topic, event.getAggregateIdentifier(), payload.toString());
        sent.headers().add("ce_easelposition", Long.toString(position).getBytes(StandardCharsets.UTF_8));
        producer.send(sent);
    }
}
