package dev.easel.engine;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Sends records that must not overtake each other. A producer keeps their order as long as none of them is given up, so no
 * record ever is: not by its age (a process that stood still would send the later ones only), and when Kafka does not
 * answer in time all that wait are dropped together, with their producer. What had been sent of them is then a beginning,
 * and the next producer begins no later.
 */
public final class RelayProducer implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 8; // the relay holds its place in the log meanwhile

    private final String servers;
    private @Nullable Producer<String, String> present;

    public RelayProducer(String servers) {
        this.servers = servers;
    }

    Future<?> send(ProducerRecord<String, String> sent) {
        var acknowledged = hand(sent);
        if (acknowledged.isDone()) {
            await(acknowledged); // it may have been refused at once
        }
        return acknowledged;
    }

    /** @throws RelayFailed when it is not acknowledged in time; whatever else waits is dropped too then */
    void await(Future<?> acknowledged) {
        try {
            acknowledged.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            drop();
            throw new RelayFailed(e);
        } catch (InterruptedException e) {
            drop();
            Thread.currentThread().interrupt();
            throw new RelayFailed(e);
        }
    }

    @Override
    public void close() {
        drop();
    }

    private Future<?> hand(ProducerRecord<String, String> sent) {
        try {
            return producer().send(sent);
        } catch (IllegalStateException closed) { // another segment has just dropped it
            throw new RelayFailed(closed);
        }
    }

    private synchronized Producer<String, String> producer() {
        if (present == null) {
            present = new KafkaProducer<>(
                    Map.of(
                            "bootstrap.servers",
                            servers,
                            "acks",
                            "all",
                            "enable.idempotence",
                            true,
                            "linger.ms",
                            1,
                            "max.block.ms",
                            4_000,
                            "request.timeout.ms",
                            3_000,
                            "delivery.timeout.ms",
                            Integer.MAX_VALUE),
                    new StringSerializer(),
                    new StringSerializer());
        }
        return present;
    }

    private synchronized void drop() {
        if (present != null) {
            present.close(Duration.ZERO);
            present = null;
        }
    }
}
