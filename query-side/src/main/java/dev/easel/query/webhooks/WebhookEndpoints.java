package dev.easel.query.webhooks;

import static java.util.Objects.requireNonNullElse;

import dev.easel.api.webhooks.EndpointTerms;
import dev.easel.api.webhooks.NoticeType;
import dev.easel.api.webhooks.events.EndpointAdded;
import dev.easel.api.webhooks.events.EndpointChanged;
import dev.easel.api.webhooks.events.EndpointDisabled;
import dev.easel.api.webhooks.events.EndpointEnabled;
import dev.easel.api.webhooks.events.EndpointEvent;
import dev.easel.api.webhooks.events.EndpointRemoved;
import dev.easel.api.webhooks.events.RedeliveryRequested;
import dev.easel.api.webhooks.events.SecretRotated;
import dev.easel.api.webhooks.events.TestRequested;
import dev.easel.query.platform.Keeps;
import java.sql.Timestamp;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps {@code webhook_endpoint}: where apps are told, and how that stands. */
@ProcessingGroup(WebhookEndpoints.GROUP)
@Keeps("webhook_endpoint")
class WebhookEndpoints {

    static final String GROUP = "webhooks.endpoints";

    private final JdbcClient db;

    WebhookEndpoints(JdbcClient db) {
        this.db = db;
    }

    @EventHandler
    void on(EndpointEvent event, @SequenceNumber long version) {
        switch (event) {
            case EndpointAdded it -> add(it, version);
            case EndpointChanged it ->
                set(
                        it,
                        version,
                        "url = nullif(:url, ''), events = :events, description = :description",
                        Map.of(
                                "url", requireNonNullElse(it.terms().url(), ""),
                                "events", words(it.terms()),
                                "description", it.terms().description()));
            case EndpointEnabled it -> set(it, version, "disabled = null", Map.of());
            case EndpointDisabled it ->
                set(it, version, "disabled = :cause", Map.of("cause", it.cause().name()));
            case EndpointRemoved it -> set(it, version, "removed = true", Map.of());
            case SecretRotated it ->
                set(
                        it,
                        version,
                        "secret_at = :at, old_secret_till = :till",
                        Map.of("till", Timestamp.from(it.oldEndsAt())));
            case TestRequested it -> set(it, version, "url = url", Map.of());
            case RedeliveryRequested it -> set(it, version, "url = url", Map.of());
        }
    }

    @ResetHandler
    void forget() {
        db.sql("truncate table webhook_endpoint").update();
    }

    private void add(EndpointAdded event, long version) {
        db.sql("""
                        insert into webhook_endpoint (endpoint_id, app_id, mode, url, events, description, created_at,
                                                      updated_at, secret_at, version)
                        values (:id, :app, :mode, :url, :events, :description, :at, :at, :at, :version)
                        on conflict do nothing
                        """)
                .param("id", event.endpointId().value())
                .param("app", event.appId().value())
                .param("mode", event.mode().name())
                .param("url", event.terms().url())
                .param("events", words(event.terms()))
                .param("description", event.terms().description())
                .param("at", Timestamp.from(event.at()))
                .param("version", version)
                .update();
    }

    /** Whatever happens makes another version, which the next change must expect. */
    private void set(EndpointEvent event, long version, String changes, Map<String, ?> values) {
        db.sql("update webhook_endpoint set " + changes + """
                        , updated_at = :at, version = :version
                         where endpoint_id = :id and version < :version
                        """)
                .params(values)
                .param("at", Timestamp.from(event.at()))
                .param("version", version)
                .param("id", event.endpointId().value())
                .update();
    }

    private static String words(EndpointTerms terms) {
        return terms.events().stream().sorted().map(NoticeType::word).collect(Collectors.joining(","));
    }
}
