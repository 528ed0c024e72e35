package dev.easel.embedded;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The services of one data directory that are not external: started together, stopped together. */
public final class EmbeddedServices implements AutoCloseable {

    private static final String DATABASE = "easel";

    private final List<AutoCloseable> running = new ArrayList<>();
    private final Map<String, String> settings = new HashMap<>();

    private EmbeddedServices() {}

    /** What can be embedded, and the variable that makes it external. */
    public enum Service {
        POSTGRES("PostgreSQL", "DATABASE_URL"),
        REDIS("Redis", "REDIS_URL"),
        KAFKA("Kafka", "KAFKA_BOOTSTRAP_SERVERS"),
        S3("S3", "S3_ENDPOINT");

        private final String title;
        private final String variable;

        Service(String title, String variable) {
            this.title = title;
            this.variable = variable;
        }

        public String title() {
            return title;
        }

        public String variable() {
            return variable;
        }
    }

    /**
     * Starts services side by side.
     *
     * @param wanted those to start here
     * @param durable false only for tests that never crash on purpose: no fsync
     */
    public static EmbeddedServices start(DataDirectory data, Set<Service> wanted, boolean durable) {
        var services = new EmbeddedServices();
        var binaries = new Binaries();
        try (var threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().name("easel-embedded-", 0).factory())) {
            var starts = wanted.stream()
                    .map(service -> threads.submit(starting(service, services, data, binaries, durable)))
                    .toList();
            starts.forEach(EmbeddedServices::await);
            return services;
        } catch (RuntimeException e) {
            services.close();
            throw e;
        }
    }

    /** Settings by the names of the environment variables that they stand for. */
    public Map<String, String> settings() {
        return Map.copyOf(settings);
    }

    @Override
    public void close() {
        EmbeddedFailure failure = null;
        for (var service : running.reversed()) {
            try {
                service.close();
            } catch (Exception e) { // the others are stopped nevertheless
                failure = new EmbeddedFailure("a service did not stop", e);
            }
        }
        running.clear();
        if (failure != null) {
            throw failure;
        }
    }

    private static Callable<?> starting(
            Service service, EmbeddedServices into, DataDirectory data, Binaries binaries, boolean durable) {
        return () -> switch (service) {
            case POSTGRES -> {
                var postgres = into.keep(new Postgres(data, binaries, durable)).start();
                yield into.set(Map.of("DATABASE_URL", postgres.url(DATABASE)));
            }
            case REDIS ->
                into.set(Map.of(
                        "REDIS_URL",
                        into.keep(new Redis(data, binaries)).start().url()));
            case KAFKA ->
                into.set(Map.of(
                        "KAFKA_BOOTSTRAP_SERVERS",
                        into.keep(new Kafka(data)).start().servers()));
            case S3 -> into.set(into.keep(new S3(data)).start().settings());
        };
    }

    private synchronized <S extends AutoCloseable> S keep(S service) {
        running.add(service);
        return service;
    }

    private synchronized Map<String, String> set(Map<String, String> more) {
        settings.putAll(more);
        return settings;
    }

    private static void await(Future<?> start) {
        try {
            start.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new EmbeddedFailure("start failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedFailure("interrupted", e);
        }
    }
}
