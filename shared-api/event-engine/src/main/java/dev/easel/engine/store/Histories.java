package dev.easel.engine.store;

import dev.easel.engine.Prefetch;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * What a thread has loaded ahead: of each aggregate its snapshot and the events after it. Right for a lane, which alone
 * in this process writes to its aggregates; what another process writes meanwhile is found out when the lane appends.
 */
final class Histories implements Prefetch {

    private final EventTable table;
    private final SnapshotReader snapshots;
    private final ThreadLocal<Map<String, History>> ahead = ThreadLocal.withInitial(HashMap::new);

    Histories(EventTable table, SnapshotReader snapshots) {
        this.table = table;
        this.snapshots = snapshots;
    }

    @Override
    public void load(Collection<String> aggregateIds) {
        var latest = snapshots.find(aggregateIds);
        var known = new HashMap<String, Long>();
        for (var id : aggregateIds) {
            var snapshot = latest.get(id);
            known.put(id, snapshot == null ? -1 : snapshot.getSequenceNumber());
        }
        var events = table.ofAggregates(known).stream().collect(Collectors.groupingBy(StoredEvent::aggregateId));
        for (var id : aggregateIds) {
            ahead.get().put(id, new History(latest.get(id), events.getOrDefault(id, List.of())));
        }
    }

    @Override
    public void forget() {
        ahead.get().clear();
    }

    /** Hands it out once: afterwards the aggregate may have new events. */
    @Nullable
    History take(String aggregateId) {
        return ahead.get().remove(aggregateId);
    }

    /** @param events those after the snapshot, or all without one */
    record History(@Nullable DomainEventMessage<?> snapshot, List<StoredEvent> events) {}
}
