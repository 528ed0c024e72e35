package dev.easel.engine;

import java.util.Collection;
import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;

/** The log as messages, by pages: for those who keep their own place and have a long way to go. */
public interface LogPages {

    /**
     * Events after a position, oldest first. Fewer than {@code limit} means that there are no more up to the bound.
     *
     * @param upTo last position that is asked for
     * @param useless payload types that are left out
     */
    List<TrackedEventMessage<?>> read(long after, long upTo, Collection<Class<?>> useless, int limit);
}
