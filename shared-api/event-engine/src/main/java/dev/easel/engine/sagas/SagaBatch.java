package dev.easel.engine.sagas;

import static java.util.stream.Collectors.toCollection;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.modelling.saga.AssociationValue;
import org.jspecify.annotations.Nullable;

/** The sagas that one batch of events is about: as they were read, and what becomes of them. */
final class SagaBatch {

    private final SagaTable table;
    private final Map<String, StoredSaga> known = new HashMap<>();
    private final Map<String, Set<AssociationValue>> asked = new HashMap<>();
    private final SagaChanges changes = new SagaChanges();

    SagaBatch(SagaTable table) {
        this.table = table;
    }

    boolean hasAsked(String type, AssociationValue value) {
        return asked.getOrDefault(type, Set.of()).contains(value);
    }

    /** Reads what is associated with the values, unless that was read before. */
    void ask(String type, Collection<AssociationValue> values) {
        var before = asked.computeIfAbsent(type, _ -> new HashSet<>());
        var unasked = values.stream().filter(before::add).toList();
        if (!unasked.isEmpty()) {
            table.find(type, unasked).forEach(saga -> known.putIfAbsent(saga.id(), saga));
        }
    }

    /** Ids, of what was asked. */
    Set<String> associatedWith(String type, AssociationValue value) {
        return known.values().stream()
                .filter(saga -> saga.type().equals(type) && saga.associations().contains(value))
                .map(StoredSaga::id)
                .collect(toCollection(TreeSet::new));
    }

    @Nullable
    StoredSaga load(String id) {
        var saga = known.get(id);
        if (saga == null) {
            saga = table.load(id).stream().findFirst().orElse(null);
            if (saga != null) {
                known.put(id, saga);
            }
        }
        return saga;
    }

    void begin(StoredSaga saga) {
        changes.begin(saga);
    }

    /** @param after the saga as it is now; nothing is written of a state that is the same */
    void update(StoredSaga after, Collection<AssociationValue> added, Collection<AssociationValue> removed) {
        var before = known.get(after.id());
        if (before == null) {
            throw new IllegalStateException("Expected a saga that was loaded, but " + after.id() + " was not");
        }
        if (!Arrays.equals(before.state(), after.state())) {
            changes.change(before, after);
        }
        changes.link(after, added);
        changes.unlink(after, removed);
    }

    void end(String id) {
        var saga = load(id);
        if (saga != null) {
            changes.end(saga);
        }
    }

    void write() {
        table.write(changes);
    }
}
