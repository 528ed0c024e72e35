package dev.easel.query.platform;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import dev.easel.engine.EventLog;
import dev.easel.engine.Readers;
import dev.easel.platform.Probe;
import dev.easel.platform.Release;
import dev.easel.query.providers.ProviderHealth;
import dev.easel.query.providers.ProviderHealths;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the whole system does, for operators: the processors are those of this process. */
@RestController
class SystemReads {

    private final Map<String, Runnable> services;
    private final ProviderHealths providers;
    private final Readers readers;
    private final EventLog log;
    private final Clock clock;

    /** @param services questions that fail when the service is away, by name: db, redis, kafka, storage */
    SystemReads(Map<String, Runnable> services, ProviderHealths providers, Readers readers, EventLog log, Clock clock) {
        this.services = Map.copyOf(services);
        this.providers = providers;
        this.readers = readers;
        this.log = log;
        this.clock = clock;
    }

    @GetMapping("/api/admin/system-health")
    SystemHealth health() {
        var answers = ask();
        var head = log.head();
        return new SystemHealth(
                Release.VERSION,
                clock.instant(),
                service(answers, "db"),
                service(answers, "redis"),
                service(answers, "kafka"),
                service(answers, "storage"),
                providers.all(),
                readers.all().stream().map(reader -> processor(reader, head)).toList());
    }

    /** All at once: one that is away takes its time to say nothing. */
    private Map<String, Future<Probe>> ask() {
        try (var askers = Executors.newVirtualThreadPerTaskExecutor()) {
            return services.entrySet().stream()
                    .collect(toMap(Map.Entry::getKey, it -> askers.submit(() -> Probe.of(it.getValue()))));
        }
    }

    private static Service service(Map<String, Future<Probe>> answers, String name) {
        var probe = requireNonNull(answers.get(name), name).resultNow();
        return new Service(probe.status(), probe.latencyMs(), probe.problem());
    }

    private static Processor processor(Readers.Reader reader, long head) {
        return new Processor(
                reader.group(),
                ReadGroups.NAMES.contains(reader.group()) ? "query" : "saga",
                reader.failing() ? "failed" : reader.running() ? "running" : "stopped",
                reader.segments(),
                Math.max(0, reader.position()),
                Math.max(0, head),
                reader.lag(),
                reader.problem());
    }

    record SystemHealth(
            String version,
            Instant time,
            Service db,
            Service redis,
            Service kafka,
            Service storage,
            List<ProviderHealth> providers,
            List<Processor> processors) {

        SystemHealth {
            providers = List.copyOf(providers);
            processors = List.copyOf(processors);
        }
    }

    /** One service that we stand on. */
    record Service(String status, long latencyMs, @Nullable String detail) {}

    /**
     * One event processor.
     *
     * @param side whose it is: command-side has none
     */
    record Processor(
            String name,
            String side,
            String status,
            int segments,
            long position,
            long head,
            long lag,
            @Nullable String error) {}
}
