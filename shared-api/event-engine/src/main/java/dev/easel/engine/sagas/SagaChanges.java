package dev.easel.engine.sagas;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.modelling.saga.AssociationValue;

/** What a batch leaves of its sagas, to be written when it commits. */
final class SagaChanges {

    private final List<StoredSaga> begun = new ArrayList<>();
    private final Map<String, Change> changed = new LinkedHashMap<>();
    private final List<StoredSaga> ended = new ArrayList<>();
    private final List<Link> added = new ArrayList<>();
    private final List<Link> removed = new ArrayList<>();

    void begin(StoredSaga saga) {
        begun.add(saga);
        link(saga, saga.associations());
    }

    void change(StoredSaga before, StoredSaga after) {
        changed.merge(after.id(), new Change(before, after), (first, last) -> new Change(first.before(), last.after()));
    }

    void end(StoredSaga saga) {
        ended.add(saga);
    }

    void link(StoredSaga saga, Collection<AssociationValue> values) {
        values.forEach(value -> added.add(new Link(saga, value)));
    }

    void unlink(StoredSaga saga, Collection<AssociationValue> values) {
        values.forEach(value -> removed.add(new Link(saga, value)));
    }

    List<StoredSaga> begun() {
        return begun;
    }

    List<Change> changed() {
        return List.copyOf(changed.values());
    }

    List<StoredSaga> ended() {
        return ended;
    }

    List<Link> added() {
        return added;
    }

    List<Link> removed() {
        return removed;
    }

    record Change(StoredSaga before, StoredSaga after) {}

    record Link(StoredSaga saga, AssociationValue value) {}
}
