package dev.easel.engine;

import java.util.List;

/** The log as it is stored, for those who show or relay events without knowing their classes. */
public interface EventLog {

    /** Position of the last event; -1 when there is none. */
    long head();

    /** Every event of one aggregate, oldest first. */
    List<LoggedEvent> ofAggregate(String aggregateId);

    /** At most {@code limit} events of one aggregate before a sequence number, newest first. */
    default List<LoggedEvent> ofAggregateBefore(String aggregateId, long sequence, int limit) {
        return ofAggregate(aggregateId).reversed().stream()
                .filter(event -> event.sequence() < sequence)
                .limit(limit)
                .toList();
    }

    /** At most {@code limit} events after a position, oldest first. */
    List<LoggedEvent> after(long position, int limit);
}
