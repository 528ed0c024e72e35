package dev.easel.saga.webhooks;

import dev.easel.api.Derived;
import dev.easel.api.Owner;
import dev.easel.api.catalog.ToolId;
import dev.easel.api.credits.Credits;
import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.commands.CaptureHold;
import dev.easel.api.credits.commands.ReleaseHold;
import dev.easel.api.tasks.CancelledBy;
import dev.easel.api.tasks.FailureCause;
import dev.easel.api.tasks.Output;
import dev.easel.api.tasks.Payment;
import dev.easel.api.tasks.Request;
import dev.easel.api.tasks.TaskId;
import dev.easel.api.tasks.TaskSource;
import dev.easel.api.tasks.ToolRef;
import dev.easel.api.tasks.events.TaskCancelled;
import dev.easel.api.tasks.events.TaskCompleted;
import dev.easel.api.tasks.events.TaskFailed;
import dev.easel.api.tasks.events.TaskSubmitted;
import dev.easel.api.tenants.AppId;
import dev.easel.api.tenants.AppUserId;
import dev.easel.api.tenants.KeyMode;
import dev.easel.api.webhooks.EndpointId;
import dev.easel.api.webhooks.EndpointTerms;
import dev.easel.api.webhooks.NoticeType;
import dev.easel.api.webhooks.SecretId;
import dev.easel.api.webhooks.commands.DisableEndpoint;
import dev.easel.api.webhooks.events.EndpointAdded;
import dev.easel.api.webhooks.events.EndpointDisabled;
import dev.easel.api.webhooks.events.EndpointEvent;
import dev.easel.embedded.TestServices;
import dev.easel.platform.WebhookSecrets;
import dev.easel.saga.providers.RunningSagas;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The saga side with apps, their users and their endpoints, as command-side would have left them. */
final class ToldApps implements AutoCloseable {

    static final Instant AT = Instant.parse("2026-02-03T04:05:06Z");

    private final RunningSagas sagas;
    private final Map<String, AtomicLong> versions = new ConcurrentHashMap<>();
    private final Map<EndpointId, DisableEndpoint> disabled = new ConcurrentHashMap<>();

    private ToldApps(RunningSagas sagas) {
        this.sagas = sagas;
        Flyway.configure()
                .dataSource(sagas.bean(DataSource.class))
                .schemas("command")
                .locations("filesystem:../command-side/src/main/resources/db/command")
                .load()
                .migrate();
        var bus = sagas.bean(CommandBus.class);
        bus.subscribe(DisableEndpoint.class.getName(), message -> {
            var command = (DisableEndpoint) message.getPayload();
            if (disabled.putIfAbsent(command.endpointId(), command) == null) {
                happened(new EndpointDisabled(command.endpointId(), command.cause(), command.at()));
            }
            return null;
        });
        bus.subscribe(CaptureHold.class.getName(), _ -> null);
        bus.subscribe(ReleaseHold.class.getName(), _ -> null);
    }

    /** @param more settings beside those that hurry deliveries */
    static ToldApps start(Map<String, Object> more) {
        var settings = new HashMap<String, Object>(TestServices.fresh());
        settings.put("OUTBOUND_LOOPBACK", "true");
        settings.put("easel.webhooks.schedule", "0ms,50ms,100ms,200ms");
        settings.put("easel.webhooks.limit", "1500ms");
        settings.put("easel.webhooks.lease", "5s");
        settings.putAll(more);
        return new ToldApps(RunningSagas.on(settings));
    }

    JdbcClient db() {
        return sagas.bean(JdbcClient.class);
    }

    <T> T bean(Class<T> type) {
        return sagas.bean(type);
    }

    @Nullable
    DisableEndpoint disabled(EndpointId endpoint) {
        return disabled.get(endpoint);
    }

    /** An app with a user called ada. */
    App app(String slug) {
        var app = new App(slug);
        db().sql("""
                        insert into command.app_user (user_id, app_id, mode, external_id, active, created_at)
                        values (:user, :app, 'LIVE', 'ada', true, now())
                        """)
                .param("user", app.user().value())
                .param("app", app.id().value())
                .update();
        return app;
    }

    void happened(EndpointEvent event) {
        append(event.endpointId().value(), event);
    }

    void append(String aggregate, Object event) {
        var version = versions.computeIfAbsent(aggregate, _ -> new AtomicLong()).getAndIncrement();
        sagas.append(aggregate, version, event);
    }

    @Override
    public void close() {
        sagas.close();
    }

    /** One of them. */
    final class App {

        private final String slug;
        private int jobs;

        App(String slug) {
            this.slug = slug;
        }

        AppId id() {
            return AppId.of(slug);
        }

        AppUserId user() {
            return AppUserId.of(id(), KeyMode.LIVE, "ada");
        }

        Owner owner() {
            return user().owner(id());
        }

        /** Is told at this address, and knows the secret. */
        Endpoint endpoint(int number, @Nullable String url, NoticeType... events) {
            var endpoint = url == null
                    ? EndpointId.ofJobs(id(), KeyMode.LIVE)
                    : new EndpointId(Derived.id(EndpointId.PREFIX, slug, "" + number));
            return endpoint(endpoint, url, events);
        }

        private Endpoint endpoint(EndpointId id, @Nullable String url, NoticeType... events) {
            db().sql("insert into command.webhook_endpoint (endpoint_id, app_id, mode) values (:id, :app, 'LIVE')")
                    .param("id", id.value())
                    .param("app", id().value())
                    .update();
            var endpoint = new Endpoint(id, secret(id));
            var terms = new EndpointTerms(url, Set.of(events), "");
            happened(new EndpointAdded(id, id(), KeyMode.LIVE, terms, new SecretId("whk_" + slug), AT));
            return endpoint;
        }

        String secret(EndpointId endpoint) {
            var secrets = bean(WebhookSecrets.class);
            var id = new SecretId("whk_" + endpoint.value() + versions.size() + System.nanoTime());
            var secret = secrets.fresh();
            db().sql("insert into command.webhook_secret (secret_id, endpoint_id, sealed) values (:id, :of, :sealed)")
                    .param("id", id.value())
                    .param("of", endpoint.value())
                    .param("sealed", secrets.seal(id, secret))
                    .update();
            return secret;
        }

        TaskId submit() {
            var task = new TaskId("tsk_" + slug + "_" + ++jobs);
            var ledger = LedgerId.of(owner());
            append(
                    task.value(),
                    new TaskSubmitted(
                            task,
                            owner(),
                            TaskSource.TENANT,
                            new ToolRef(ToolId.of("none"), "none", 1),
                            new Request(Map.of(), slug, null, null, false),
                            new Payment(ledger, HoldId.of(task, 1), Credits.credits(5)),
                            List.of(),
                            Instant.now().plusSeconds(300)));
            return task;
        }

        TaskId completed() {
            return completed(submit());
        }

        TaskId completed(TaskId task) {
            var output = new Output(0, "tasks/" + task + "/0/0.png", "image/png", 10, "0".repeat(64), 40, 30, null);
            append(task.value(), new TaskCompleted(task, List.of(output), Credits.credits(5), AT));
            return task;
        }

        TaskId failed() {
            var task = submit();
            append(
                    task.value(),
                    new TaskFailed(
                            task, FailureCause.PROVIDER_ERROR, "It was declined.", null, List.of(), Credits.NONE, AT));
            return task;
        }

        TaskId cancelled() {
            var task = submit();
            append(task.value(), new TaskCancelled(task, CancelledBy.OWNER, List.of(), Credits.NONE, AT));
            return task;
        }
    }

    /** @param secret as its app knows it */
    record Endpoint(EndpointId id, String secret) {}
}
