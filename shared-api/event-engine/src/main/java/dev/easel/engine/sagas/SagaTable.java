package dev.easel.engine.sagas;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import dev.easel.engine.sagas.SagaChanges.Change;
import dev.easel.engine.sagas.SagaChanges.Link;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.saga.AssociationValue;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows of sagas, always in the caller's transaction. No row is locked between its reading and its writing: who writes
 * names what was read, and fails when another has written since.
 */
final class SagaTable {

    private final JdbcClient db;

    SagaTable(JdbcClient db) {
        this.db = db;
    }

    /** Those of a type that are associated with any of the values. */
    List<StoredSaga> find(String type, Collection<AssociationValue> values) {
        return withAssociations(db.sql("""
                        select saga_id, saga_type, revision, serialized_saga
                          from engine.saga_entry
                         where saga_id in (select link.saga_id
                                             from unnest(?::text[], ?::text[]) as asked (key, value)
                                             join engine.association_value_entry link
                                               on link.association_key = asked.key
                                              and link.association_value = asked.value
                                              and link.saga_type = ?)
                        """)
                .params(texts(values, AssociationValue::getKey), texts(values, AssociationValue::getValue), type)
                .query(SagaTable::row)
                .list());
    }

    /** One, or none. */
    List<StoredSaga> load(String id) {
        return withAssociations(db.sql("""
                        select saga_id, saga_type, revision, serialized_saga from engine.saga_entry where saga_id = ?
                        """).params(id).query(SagaTable::row).list());
    }

    void write(SagaChanges changes) {
        begin(changes.begun());
        change(changes.changed());
        unlink(changes.removed());
        link(changes.added());
        end(changes.ended());
    }

    private void begin(List<StoredSaga> sagas) {
        if (!sagas.isEmpty()) {
            db.sql("""
                            insert into engine.saga_entry (saga_id, saga_type, revision, serialized_saga)
                            select * from unnest(?::text[], ?::text[], ?::text[], ?::bytea[])
                            """)
                    .params(
                            texts(sagas, StoredSaga::id),
                            texts(sagas, StoredSaga::type),
                            texts(sagas, StoredSaga::revision),
                            states(sagas))
                    .update();
        }
    }

    private void change(List<Change> changes) {
        if (!changes.isEmpty()) {
            var before = changes.stream().map(Change::before).toList();
            var after = changes.stream().map(Change::after).toList();
            requireAll(
                    changes.size(),
                    db.sql("""
                                    update engine.saga_entry saga
                                       set revision = new.revision, serialized_saga = new.state
                                      from unnest(?::text[], ?::text[], ?::bytea[], ?::bytea[])
                                           as new (id, revision, state, state_before)
                                     where saga.saga_id = new.id and saga.serialized_saga = new.state_before
                                    """)
                            .params(
                                    texts(after, StoredSaga::id),
                                    texts(after, StoredSaga::revision),
                                    states(after),
                                    states(before))
                            .update());
        }
    }

    private void end(List<StoredSaga> sagas) {
        if (!sagas.isEmpty()) {
            var ids = texts(sagas, StoredSaga::id);
            db.sql("delete from engine.association_value_entry where saga_id = any(?)")
                    .params((Object) ids)
                    .update();
            requireAll(sagas.size(), db.sql("""
                                    delete from engine.saga_entry saga
                                     using unnest(?::text[], ?::bytea[]) as gone (id, state)
                                     where saga.saga_id = gone.id and saga.serialized_saga = gone.state
                                    """).params(ids, states(sagas)).update());
        }
    }

    private void link(List<Link> links) {
        if (!links.isEmpty()) {
            db.sql("""
                            insert into engine.association_value_entry (saga_id, saga_type, association_key,
                                                                        association_value)
                            select * from unnest(?::text[], ?::text[], ?::text[], ?::text[])
                            """).params(columns(links)).update();
        }
    }

    private void unlink(List<Link> links) {
        if (!links.isEmpty()) {
            db.sql("""
                            delete from engine.association_value_entry link
                             using unnest(?::text[], ?::text[], ?::text[], ?::text[]) as gone (id, type, key, value)
                             where link.saga_id = gone.id and link.saga_type = gone.type
                               and link.association_key = gone.key and link.association_value = gone.value
                            """).params(columns(links)).update();
        }
    }

    private List<StoredSaga> withAssociations(List<StoredSaga> sagas) {
        if (sagas.isEmpty()) {
            return sagas;
        }
        Map<String, Set<AssociationValue>> found = db
                .sql("""
                        select saga_id, association_key, association_value
                          from engine.association_value_entry
                         where saga_id = any(?)
                        """)
                .params((Object) texts(sagas, StoredSaga::id))
                .query((row, _) ->
                        Map.entry(row.getString(1), new AssociationValue(row.getString(2), row.getString(3))))
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
        return sagas.stream()
                .map(it -> new StoredSaga(
                        it.id(), it.type(), it.revision(), it.state(), found.getOrDefault(it.id(), Set.of())))
                .toList();
    }

    private static StoredSaga row(ResultSet row, int number) throws SQLException {
        return new StoredSaga(row.getString(1), row.getString(2), row.getString(3), row.getBytes(4), Set.of());
    }

    private static List<?> columns(List<Link> links) {
        return List.of(
                texts(links, link -> link.saga().id()),
                texts(links, link -> link.saga().type()),
                texts(links, link -> link.value().getKey()),
                texts(links, link -> link.value().getValue()));
    }

    private static <T> String[] texts(Collection<T> all, Function<T, String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }

    private static byte[][] states(List<StoredSaga> sagas) {
        return sagas.stream().map(StoredSaga::state).toArray(byte[][]::new);
    }

    private static void requireAll(int expected, int written) {
        if (written != expected) {
            throw new ConcurrencyException(
                    "%d of %d sagas were changed by somebody else meanwhile".formatted(expected - written, expected));
        }
    }
}
