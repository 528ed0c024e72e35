package dev.easel.engine;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.Serializer;

/**
 * Hands every event to Kafka as a CloudEvent in binary mode, keyed by aggregate id, so that each aggregate's events stay
 * in order. A batch ends only when Kafka has acknowledged all of it: what fails is sent again, so an event may come
 * twice with the same {@code ce_id}.
 */
@ProcessingGroup("platform.relay")
@DisallowReplay
public final class CloudEventRelay {

    private final RelayTopic topic;
    private final RelayProducer producer;
    private final Serializer serializer;
    private final String source;

    /** @param source says in {@code ce_source} which system it was */
    public CloudEventRelay(RelayTopic topic, RelayProducer producer, Serializer serializer, String source) {
        this.topic = topic;
        this.producer = producer;
        this.serializer = serializer;
        this.source = source;
    }

    @EventHandler
    void on(Object payload, DomainEventMessage<?> event, @Position long position) {
        topic.ensure();
        var acknowledged = producer.send(record(payload, event, position));
        CurrentUnitOfWork.get().onPrepareCommit(_ -> producer.await(acknowledged));
    }

    private ProducerRecord<String, String> record(Object payload, DomainEventMessage<?> event, long position) {
        var type = serializer.typeForClass(payload.getClass());
        var json = serializer.serialize(payload, String.class).getData();
        var sent = new ProducerRecord<>(topic.name(), event.getAggregateIdentifier(), json);
        header(sent, "ce_specversion", "1.0");
        header(sent, "ce_id", event.getIdentifier());
        header(sent, "ce_type", type.getName() + ".v" + type.getRevision());
        header(sent, "ce_source", source);
        header(sent, "ce_subject", event.getAggregateIdentifier());
        header(sent, "ce_time", time(event.getTimestamp()));
        header(sent, "ce_easelposition", Long.toString(position));
        header(sent, "content-type", "application/json");
        return sent;
    }

    private static void header(ProducerRecord<String, String> sent, String name, String value) {
        sent.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String time(Instant at) {
        return at.toString();
    }
}
