package dev.easel.platform;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;

/** Asks Kafka for its nodes. */
public final class KafkaProbe implements AutoCloseable {

    private static final int PATIENCE_MS = 2000;

    private final Admin admin;

    KafkaProbe(String servers) {
        this.admin = Admin.create(Map.of(
                "bootstrap.servers",
                servers,
                "request.timeout.ms",
                PATIENCE_MS,
                "default.api.timeout.ms",
                PATIENCE_MS));
    }

    /** Fails when Kafka does not answer. */
    public void ask() {
        try {
            admin.describeCluster().nodes().get(PATIENCE_MS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Kafka does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
