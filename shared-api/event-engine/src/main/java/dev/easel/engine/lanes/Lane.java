package dev.easel.engine.lanes;

import static org.axonframework.commandhandling.GenericCommandResultMessage.asCommandResultMessage;

import dev.easel.engine.Prefetch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.messaging.DefaultInterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread that handles the commands of its aggregates, as many as wait in one unit of work with one commit. Each
 * command is a unit of its own inside: it fails alone. Answers go out after the commit.
 */
final class Lane implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
    private static final int WAITING_AT_MOST = 8192;
    private static final int AT_ONCE = 128;
    private static final int TRIES = 5;

    private final BlockingQueue<Dispatched> waiting = new ArrayBlockingQueue<>(WAITING_AT_MOST);
    private final List<MessageHandlerInterceptor<? super CommandMessage<?>>> interceptors;
    private final AggregateCache cache;
    private final Prefetch prefetch;
    private final Thread thread;
    private volatile boolean open = true;

    Lane(
            int number,
            List<MessageHandlerInterceptor<? super CommandMessage<?>>> interceptors,
            AggregateCache cache,
            Prefetch prefetch) {
        this.interceptors = interceptors;
        this.cache = cache;
        this.prefetch = prefetch;
        this.thread = Thread.ofPlatform().name("easel-lane-" + number).daemon().start(this::work);
    }

    /** @return false when too many wait, or the lane is closing */
    boolean offer(Dispatched dispatched) {
        return open && waiting.offer(dispatched);
    }

    boolean isCurrentThread() {
        return thread.equals(Thread.currentThread());
    }

    @Override
    public void close() {
        open = false;
        try {
            thread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        var batch = new ArrayList<Dispatched>(AT_ONCE);
        while (open || !waiting.isEmpty()) {
            try {
                var first = waiting.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    waiting.drainTo(batch, AT_ONCE - 1);
                    handle(batch);
                }
            } catch (InterruptedException e) {
                open = false;
            } catch (RuntimeException | Error e) {
                LOG.error("a lane met what nobody foresaw", e);
            } finally {
                batch.clear();
            }
        }
    }

    private void handle(List<Dispatched> batch) {
        var results = new ArrayList<CommandResultMessage<?>>(batch.size());
        try {
            handleTogether(batch, results);
        } catch (ConcurrencyException | AggregateStreamCreationException stale) {
            batch.forEach(it -> it.answer(handleAlone(it)));
            return;
        } catch (RuntimeException | Error failure) {
            batch.forEach(it -> it.answer(asCommandResultMessage(failure)));
            return;
        }
        for (var i = 0; i < batch.size(); i++) {
            batch.get(i).answer(results.get(i));
        }
    }

    /** Somebody else wrote to one of the aggregates: each command decides again, on what is true now. */
    private CommandResultMessage<?> handleAlone(Dispatched one) {
        var results = new ArrayList<CommandResultMessage<?>>(1);
        for (var attempt = 1; ; attempt++) {
            try {
                handleTogether(List.of(one), results);
                return results.getFirst();
            } catch (ConcurrencyException | AggregateStreamCreationException stale) {
                if (attempt == TRIES) {
                    return asCommandResultMessage(stale);
                }
                results.clear();
            } catch (RuntimeException | Error failure) {
                return asCommandResultMessage(failure);
            }
        }
    }

    private void handleTogether(List<Dispatched> batch, List<CommandResultMessage<?>> results) {
        loadAhead(batch);
        try {
            handleInOneUnit(batch, results);
        } finally {
            prefetch.forget();
        }
    }

    /** One question for all aggregates that are not at hand, instead of two for each. */
    private void loadAhead(List<Dispatched> batch) {
        var missing = new HashSet<String>();
        for (var dispatched : batch) {
            var target = RecordTargetResolver.find(dispatched.command());
            if (target != null && !cache.containsKey(target.toString())) {
                missing.add(target.toString());
            }
        }
        if (!missing.isEmpty()) {
            prefetch.load(missing);
        }
    }

    private void handleInOneUnit(List<Dispatched> batch, List<CommandResultMessage<?>> results) {
        var root = DefaultUnitOfWork.startAndGet(batch.getFirst().command());
        try {
            for (var dispatched : batch) {
                results.add(handle(dispatched));
            }
        } catch (RuntimeException | Error failure) {
            root.rollback(failure);
            throw failure;
        }
        root.commit();
    }

    private CommandResultMessage<?> handle(Dispatched dispatched) {
        var command = dispatched.command();
        DefaultUnitOfWork<CommandMessage<?>> unit = DefaultUnitOfWork.startAndGet(command);
        var chain = new DefaultInterceptorChain<>(unit, interceptors, dispatched.handler());
        var target = RecordTargetResolver.find(command);
        ResultMessage<Object> result = unit.executeWithResult(chain::proceed, new Refusals(target));
        if (unit.isRolledBack() && target != null) {
            cache.remove(target.toString()); // Axon forgets this for an aggregate that an earlier command has loaded
        }
        return asCommandResultMessage(result);
    }
}
