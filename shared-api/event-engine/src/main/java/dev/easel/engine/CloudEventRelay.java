package dev.easel.engine;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
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

    private static final int PATIENCE_SECONDS = 8; // below the 10 s after which another process may take the token

    private final RelayTopic topic;
    private final Producer<String, String> producer;
    private final Serializer serializer;
    private final String source;

    /** @param source says in {@code ce_source} which system it was */
    public CloudEventRelay(RelayTopic topic, Producer<String, String> producer, Serializer serializer, String source) {
        this.topic = topic;
        this.producer = producer;
        this.serializer = serializer;
        this.source = source;
    }

    /** Gives up early: the relay sends a failed batch again, and holds its place in the log meanwhile. */
    public static Producer<String, String> producer(String servers) {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", servers,
                        "acks", "all",
                        "enable.idempotence", true,
                        "linger.ms", 1,
                        "max.block.ms", 4_000,
                        "request.timeout.ms", 3_000,
                        "delivery.timeout.ms", 6_000),
                new StringSerializer(),
                new StringSerializer());
    }

    @EventHandler
    void on(Object payload, DomainEventMessage<?> event, @Position long position) {
        topic.ensure();
        var sent = producer.send(record(payload, event, position));
        if (sent.isDone()) {
            awaitAcknowledged(sent); // it may have been refused at once: then no later event may overtake it
        }
        CurrentUnitOfWork.get().onPrepareCommit(_ -> awaitAcknowledged(sent));
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

    private static void awaitAcknowledged(Future<?> sent) {
        try {
            sent.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new RelayFailed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RelayFailed(e); // not acknowledged: the token must not pass it
        }
    }
}
