package dev.easel.query.catalog;

import dev.easel.api.catalog.ModelId;
import dev.easel.api.catalog.events.ModelDefined;
import dev.easel.api.catalog.events.ModelRemoved;
import dev.easel.api.catalog.events.RouteDefined;
import dev.easel.api.catalog.events.RouteRemoved;
import dev.easel.query.platform.Keeps;
import dev.easel.query.platform.WireJson;
import java.time.Instant;
import java.time.ZoneOffset;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps AI models and their routes. What an event says is written only over something older, so a repeat changes nothing. */
@ProcessingGroup(ModelShelf.GROUP)
@Keeps({"ai_model", "ai_model_route"})
class ModelShelf {

    static final String GROUP = "catalog.models";

    private final JdbcClient db;

    ModelShelf(JdbcClient db) {
        this.db = db;
    }

    @EventHandler
    void on(ModelDefined event, @SequenceNumber long version, @Timestamp Instant at) {
        db.sql("""
                        insert into ai_model (model_id, name, definition, removed, defined_at, changed_at, version)
                        values (:model, :name, :definition, false, :at, :at, :version)
                        on conflict (model_id) do update
                           set definition = excluded.definition, removed = false, changed_at = excluded.changed_at,
                               defined_at = case when ai_model.removed then excluded.defined_at
                                                 else ai_model.defined_at end,
                               version = excluded.version
                         where ai_model.version < excluded.version
                        """)
                .param("model", event.modelId().value())
                .param("name", event.definition().name())
                .param("definition", WireJson.write(event.definition()))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("version", version)
                .update();
    }

    @EventHandler
    void on(ModelRemoved event, @SequenceNumber long version, @Timestamp Instant at) {
        db.sql(
                        "update ai_model_route set removed = true, version = :version where model_id = :model and version < :version")
                .param("model", event.modelId().value())
                .param("version", version)
                .update();
        db.sql("update ai_model set removed = true where model_id = :model and version < :version")
                .param("model", event.modelId().value())
                .param("version", version)
                .update();
        touch(event.modelId(), version, at);
    }

    @EventHandler
    void on(RouteDefined event, @SequenceNumber long version, @Timestamp Instant at) {
        db.sql("""
                        insert into ai_model_route (route_id, model_id, route, removed, version)
                        values (:id, :model, :route, false, :version)
                        on conflict (route_id) do update
                           set route = excluded.route, removed = false, version = excluded.version
                         where ai_model_route.version < excluded.version
                        """)
                .param("id", event.route().routeId().value())
                .param("model", event.modelId().value())
                .param("route", WireJson.write(event.route()))
                .param("version", version)
                .update();
        touch(event.modelId(), version, at);
    }

    @EventHandler
    void on(RouteRemoved event, @SequenceNumber long version, @Timestamp Instant at) {
        db.sql(
                        "update ai_model_route set removed = true, version = :version where route_id = :id and version < :version")
                .param("id", event.routeId().value())
                .param("version", version)
                .update();
        touch(event.modelId(), version, at);
    }

    @ResetHandler
    void forget() {
        db.sql("truncate ai_model, ai_model_route").update();
    }

    private void touch(ModelId model, long version, Instant at) {
        db.sql(
                        "update ai_model set changed_at = :at, version = :version where model_id = :model and version < :version")
                .param("model", model.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("version", version)
                .update();
    }
}
