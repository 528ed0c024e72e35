package dev.easel.query.platform;

import dev.easel.platform.Ids;
import dev.easel.platform.LiveBus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Tells those who show something live, here and on other nodes, to look at it again. A signal carries no fact and may be
 * lost; it is sent after the commit, by a thread of its own, so that Redis never holds a projection up.
 */
public final class Signals implements AutoCloseable {

    private static final Duration NEWS = Duration.ofMinutes(1);
    private static final int MOST_UNSENT = 10_000;

    private final LiveBus live;
    private final Clock clock;
    private final Map<String, Set<Runnable>> here = new ConcurrentHashMap<>();
    private final Set<String> queued = ConcurrentHashMap.newKeySet();
    private final BlockingQueue<String> unsent = new ArrayBlockingQueue<>(MOST_UNSENT);
    private final String node = Ids.next("node");
    private final Thread sender;

    Signals(LiveBus live, Clock clock) {
        this.live = live;
        this.clock = clock;
        this.sender = Thread.ofVirtual().name("easel-signals").start(this::sendAll);
    }

    /**
     * Signals once the present unit of work is committed.
     *
     * @param at when it happened: history that is read again interests nobody
     */
    public void tell(String channel, Instant at) {
        if (Muted.now() || at.isBefore(clock.instant().minus(NEWS))) {
            return;
        }
        if (CurrentUnitOfWork.isStarted()) {
            CurrentUnitOfWork.get().afterCommit(_ -> send(channel));
        } else {
            send(channel);
        }
    }

    /** Calls on every signal until the answer is closed. The listener must not block. */
    public LiveBus.Subscription listen(String channel, Runnable listener) {
        here.compute(channel, (_, listeners) -> with(listeners, listener));
        var elsewhere = live.listen(channel, sender -> {
            if (!sender.equals(node)) { // one's own has been heard
                listener.run();
            }
        });
        return () -> {
            here.computeIfPresent(channel, (_, listeners) -> without(listeners, listener));
            elsewhere.close();
        };
    }

    @Override
    public void close() {
        sender.interrupt();
    }

    private void send(String channel) {
        here.getOrDefault(channel, Set.of()).forEach(Runnable::run);
        if (queued.add(channel) && !unsent.offer(channel)) {
            queued.remove(channel); // Redis is slow or away: other nodes find it when they look by themselves
        }
    }

    private void sendAll() {
        try {
            while (true) {
                var channel = unsent.take();
                queued.remove(channel);
                live.signal(channel, node);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Set<Runnable> with(@Nullable Set<Runnable> listeners, Runnable listener) {
        var all = listeners == null ? ConcurrentHashMap.<Runnable>newKeySet() : listeners;
        all.add(listener);
        return all;
    }

    private static @Nullable Set<Runnable> without(Set<Runnable> listeners, Runnable listener) {
        listeners.remove(listener);
        return listeners.isEmpty() ? null : listeners;
    }
}
