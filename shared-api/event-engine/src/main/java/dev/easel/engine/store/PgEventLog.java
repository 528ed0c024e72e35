package dev.easel.engine.store;

import dev.easel.engine.EventLog;
import dev.easel.engine.LoggedEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The log for those who show or relay events without knowing their classes. */
final class PgEventLog implements EventLog {

    private final EventTable table;
    private final EventTail tail;

    PgEventLog(EventTable table, EventTail tail) {
        this.table = table;
        this.tail = tail;
    }

    @Override
    public long head() {
        return tail.head();
    }

    @Override
    public List<LoggedEvent> ofAggregate(String aggregateId) {
        return table.ofAggregate(aggregateId, 0).stream()
                .map(PgEventLog::logged)
                .toList();
    }

    @Override
    public List<LoggedEvent> ofAggregateBefore(String aggregateId, long sequence, int limit) {
        return table.ofAggregateBefore(aggregateId, sequence, limit).stream()
                .map(PgEventLog::logged)
                .toList();
    }

    @Override
    public List<LoggedEvent> after(long position, int limit) {
        return table.after(position, limit).stream().map(PgEventLog::logged).toList();
    }

    private static LoggedEvent logged(StoredEvent event) {
        return new LoggedEvent(
                event.position(),
                event.eventId(),
                event.aggregateType(),
                event.aggregateId(),
                event.seq(),
                event.name().name(),
                event.name().revision(),
                event.getTimestamp(),
                new String(event.payload(), StandardCharsets.UTF_8),
                event.metaText());
    }
}
