package dev.easel.engine.store;

import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * The last events of the log in memory, by position. Written by one thread at a time; read by any, without a lock: a
 * reader that is too slow finds another event in the place, notices, and goes to the database.
 */
final class EventRing {

    private final TrackedEventMessage<?>[] events;
    private final int mask;
    private volatile long last;
    private volatile long first;

    /**
     * @param size a power of two
     * @param last position of the last event that is not in the ring
     */
    EventRing(int size, long last) {
        this.events = new TrackedEventMessage<?>[size];
        this.mask = size - 1;
        this.last = last;
        this.first = last + 1;
    }

    /** Position of the newest event. */
    long last() {
        return last;
    }

    /** Position of the oldest event that is still here; above {@link #last} when there is none. */
    long first() {
        return first;
    }

    /** Adds the event that follows the last one. */
    void add(TrackedEventMessage<?> event) {
        var position = last + 1;
        if (position - first >= events.length) {
            first = position - events.length + 1; // first, so that nobody trusts the place that is overwritten now
        }
        events[(int) (position & mask)] = event;
        last = position; // publishes the event to readers
    }

    /** The event at a position; null when it is not, or no longer, here. */
    @Nullable
    TrackedEventMessage<?> get(long position) {
        if (position > last || position < first) {
            return null;
        }
        var event = events[(int) (position & mask)];
        return position < first ? null : event;
    }
}
