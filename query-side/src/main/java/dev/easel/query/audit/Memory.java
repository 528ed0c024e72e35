package dev.easel.query.audit;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps {@code audit_state}: how the things are that administrators change. */
final class Memory {

    private final JdbcClient db;

    Memory(JdbcClient db) {
        this.db = db;
    }

    Remembered recall(String id) {
        return db.sql("select state, version from audit_state where entity_id = :id")
                .param("id", id)
                .query((row, _) -> new Remembered(State.read(row.getString("state")), row.getLong("version")))
                .optional()
                .orElseGet(() -> new Remembered(State.unknown(), -1));
    }

    void keep(String id, State state, long version) {
        db.sql("""
                        insert into audit_state (entity_id, state, version)
                        values (:id, :state::json, :version)
                        on conflict (entity_id) do update
                           set state = excluded.state, version = excluded.version
                         where audit_state.version < excluded.version
                        """)
                .param("id", id)
                .param("state", state.write())
                .param("version", version)
                .update();
    }

    /** What people call these, in their order; one without a name is called by its id. */
    List<String> names(List<String> ids) {
        Map<String, String> known = db
                .sql("""
                        select entity_id, state ->> 'name' as name
                          from audit_state
                         where entity_id = any(:ids) and state ->> 'name' is not null
                        """)
                .param("ids", ids.toArray(String[]::new))
                .query((row, _) -> Map.entry(row.getString("entity_id"), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return ids.stream().map(id -> known.getOrDefault(id, id)).toList();
    }

    void forget() {
        db.sql("truncate audit_state").update();
    }

    /** @param version of the last event that is in it; -1 when there is none */
    record Remembered(State state, long version) {}
}
