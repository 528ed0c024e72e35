package dev.easel.engine.lanes;

import dev.easel.engine.ForeignWrites;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/**
 * The aggregates that were used last, strongly held and bounded. Each is used by its own lane only; the map is shared, so
 * it is guarded. Axon's own cache holds weakly what nobody else holds (engine.md 0.9).
 *
 * <p>What another process has written to is outdated, and so is what a lane may be loading just now: it is not dropped at
 * once but when it is asked for next.
 */
final class AggregateCache implements Cache, ForeignWrites {

    private final Map<Object, Object> entries;
    private final Map<Object, Boolean> outdated;

    /** @param size how many aggregates at most */
    AggregateCache(int size) {
        this.entries = new LinkedHashMap<>(size * 4 / 3, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
                return size() > size;
            }
        };
        this.outdated = new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Object, Boolean> eldest) {
                if (size() <= size) {
                    return false;
                }
                entries.remove(eldest.getKey()); // no lane loads for as long as that
                return true;
            }
        };
    }

    @Override
    public synchronized void writtenElsewhere(String aggregateId) {
        outdated.put(aggregateId, true);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as the interface has it
    public synchronized <K, V> @Nullable V get(K key) {
        dropOutdated(key);
        return (V) entries.get(key);
    }

    /** An aggregate that was asked for but never came to be has no id: there is nothing to keep. */
    @Override
    public synchronized void put(@Nullable Object key, Object value) {
        if (key != null) {
            entries.put(key, value);
        }
    }

    @Override
    public synchronized boolean putIfAbsent(Object key, Object value) {
        return entries.putIfAbsent(key, value) == null;
    }

    @Override
    public synchronized boolean remove(@Nullable Object key) {
        return entries.remove(key) != null;
    }

    @Override
    public synchronized void removeAll() {
        entries.clear();
    }

    @Override
    public synchronized boolean containsKey(Object key) {
        dropOutdated(key);
        return entries.containsKey(key);
    }

    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        throw new UnsupportedOperationException("nobody is told of what this cache holds");
    }

    private void dropOutdated(Object key) {
        if (outdated.remove(key) != null) {
            entries.remove(key);
        }
    }
}
