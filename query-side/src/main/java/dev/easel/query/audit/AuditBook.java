package dev.easel.query.audit;

import java.sql.Timestamp;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Writes {@code audit_entry}: one row per change. An entry never changes. */
final class AuditBook {

    private final JdbcClient db;
    private final Memory memory;

    AuditBook(JdbcClient db) {
        this.db = db;
        this.memory = new Memory(db);
    }

    Memory memory() {
        return memory;
    }

    /**
     * Changes what is known of a thing, and writes down what that change was. One that was seen is not applied again.
     *
     * @param change changes the state; gives null when it is nothing to tell
     */
    void change(Kind kind, Happening happening, Function<State, @Nullable Values> change) {
        var known = memory.recall(happening.entityId());
        if (happening.sequence() <= known.version()) {
            return;
        }
        var state = known.state();
        var values = change.apply(state);
        memory.keep(happening.entityId(), state, happening.sequence());
        if (values != null) {
            note(kind, happening, state.name(), null, values);
        }
    }

    /** Writes down a change. */
    void note(Kind kind, Happening happening, @Nullable String name, @Nullable String owner, Values values) {
        db.sql("""
                        insert into audit_entry (position, entry_id, action, entity_type, entity_id, entity_name,
                                                 owner, actor, request_id, at, before, after)
                        values (:position, :id, :action, :kind, :entity, :name,
                                :owner, :actor, :request, :at, :before::json, :after::json)
                        on conflict do nothing
                        """)
                .param("position", happening.position())
                .param("id", happening.id())
                .param("action", happening.action())
                .param("kind", kind.name())
                .param("entity", happening.entityId())
                .param("name", name)
                .param("owner", owner)
                .param("actor", happening.actor())
                .param("request", happening.requestId())
                .param("at", Timestamp.from(happening.at()))
                .param("before", text(values.before()))
                .param("after", text(values.after()))
                .update();
    }

    void forget() {
        db.sql("truncate audit_entry").update();
        memory.forget();
    }

    private static @Nullable String text(@Nullable JsonNode json) {
        return json == null ? null : json.toString();
    }
}
