package dev.easel.engine;

import java.util.List;

/** What an aggregate may ask the log about itself: events that it has forgotten. Waits for the database. */
public interface Recollection {

    /**
     * Its durable events in a part of its history, oldest first: those that name an id, and maybe others.
     *
     * @param from the first sequence number
     * @param to the last sequence number
     */
    List<Object> naming(String aggregateId, String id, long from, long to);
}
