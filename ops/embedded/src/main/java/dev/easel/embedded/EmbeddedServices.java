package dev.easel.embedded;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The services of one data directory that are not external: started together, stopped together. */
public final class EmbeddedServices implements AutoCloseable {

    private final Map<Service, Embedded> services = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Map<String, String> settings = new ConcurrentHashMap<>();
    private final Set<Service> wanted = ConcurrentHashMap.newKeySet();
    private final CompletableFuture<EmbeddedFailure> failure = new CompletableFuture<>();
    private volatile boolean supervised;

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
                    .map(service -> threads.submit(() -> services.add(service, make(service, data, binaries, durable))))
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

    /** The address of a database of our PostgreSQL, made when it is not there. */
    public String database(String name) {
        return ((Postgres) known(Service.POSTGRES)).url(name);
    }

    /** From now on, a service whose process ends unasked is started again on its port and data. */
    public void supervise() {
        supervised = true;
        wanted.forEach(this::watch);
    }

    /** Waits until a supervised service could not be kept running; says why. */
    public EmbeddedFailure awaitFailure() throws InterruptedException {
        try {
            return failure.get();
        } catch (ExecutionException e) {
            throw new AssertionError("nothing completes it so", e);
        }
    }

    /** Stops one of them, until it is started again. */
    public void stop(Service service) {
        wanted.remove(service);
        var stopped = known(service);
        synchronized (stopped) { // not halfway through a start
            stopped.close();
        }
    }

    /** Ends one that has a process of its own as {@code kill -9} does, until it is started again. */
    public void kill(Service service) {
        wanted.remove(service);
        var killed = known(service).process().orElseThrow();
        killed.destroyForcibly();
        killed.onExit().join();
    }

    /** Starts one of them again that was stopped or killed. */
    public void start(Service service) {
        wanted.add(service);
        known(service).start();
        if (supervised) {
            watch(service);
        }
    }

    @Override
    public void close() {
        EmbeddedFailure problem = null;
        for (var service : List.copyOf(services.keySet()).reversed()) {
            try {
                stop(service);
            } catch (RuntimeException e) { // the others are stopped nevertheless
                problem = new EmbeddedFailure("a service did not stop", e);
            }
        }
        services.clear();
        if (problem != null) {
            throw problem;
        }
    }

    private void add(Service service, Embedded added) {
        services.put(service, added);
        start(service);
        settings.putAll(added.settings());
    }

    private void watch(Service service) {
        var watched = known(service);
        var supervisor = new Supervisor(service.title(), watched, () -> wanted.contains(service), failure::complete);
        watched.process().ifPresent(supervisor::watch);
    }

    private Embedded known(Service service) {
        return requireNonNull(services.get(service), service + " does not run here");
    }

    private static Embedded make(Service service, DataDirectory data, Binaries binaries, boolean durable) {
        return switch (service) {
            case POSTGRES -> new Postgres(data, binaries, durable);
            case REDIS -> new Redis(data, binaries);
            case KAFKA -> new Kafka(data);
            case S3 -> new S3(data);
        };
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
