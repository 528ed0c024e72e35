package dev.easel.engine.letters;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.AbstractEventProcessor;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.Segment;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Handles letters again when their time has come or somebody asked, in the process that has their group's handlers: the
 * first of a sequence, and once that is done the next ones, each in a transaction with its own removal.
 */
final class LetterRetries implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LetterRetries.class);

    private final EventProcessingConfiguration processing;
    private final LetterTable table;
    private final PastEvents events;
    private final Alone alone;
    private final LetterPolicy policy;
    private volatile @Nullable CountDownLatch stop;

    LetterRetries(EventProcessingConfiguration processing, LetterTable table, PastEvents events, LetterPolicy policy) {
        this.processing = processing;
        this.table = table;
        this.events = events;
        this.alone = new Alone(processing);
        this.policy = policy;
    }

    @Override
    public void start() {
        var stopping = new CountDownLatch(1);
        stop = stopping;
        Thread.ofVirtual().name("easel-letters").start(() -> watch(stopping));
    }

    @Override
    public void stop() {
        var stopping = stop;
        if (stopping != null) {
            stopping.countDown();
        }
        stop = null;
    }

    @Override
    public boolean isRunning() {
        return stop != null;
    }

    private void watch(CountDownLatch stopping) {
        try {
            while (!stopping.await(policy.look().toMillis(), TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            var groups = running();
            if (!groups.isEmpty()) {
                table.due(groups).forEach(this::unpark);
            }
        } catch (RuntimeException e) {
            LOG.warn("Letters cannot be tried again now: {}", Cause.of(e));
        }
    }

    private List<String> running() {
        return processing.eventProcessors().values().stream()
                .filter(it -> it instanceof AbstractEventProcessor && it.isRunning())
                .map(EventProcessor::getName)
                .toList();
    }

    private void unpark(Letter first) {
        var next = Optional.of(first);
        while (next.isPresent() && isRunning() && handled(next.get())) {
            next = table.first(first.group(), first.sequence());
        }
    }

    private boolean handled(Letter letter) {
        try {
            var event = events.at(letter.position());
            Map<String, Object> resources = Map.of(ParkedFirst.TRIED_AGAIN, letter);
            alone.handle(letter.group(), Segment.ROOT_SEGMENT, event, resources, () -> take(letter));
            LOG.info("{} has handled event {} that was parked", letter.group(), letter.position());
            return true;
        } catch (LetterGone e) {
            return false;
        } catch (Throwable failure) {
            if (PassingFailure.is(failure)) {
                LOG.info("{} will be tried again: {}", letter, Cause.of(failure));
                return false;
            }
            var tries = letter.tries() + 1;
            processing
                    .transactionManager(letter.group())
                    .executeInTransaction(() -> table.failedAgain(letter, Cause.of(failure), policy.waitAfter(tries)));
            LOG.warn("{} cannot handle event {} again", letter.group(), letter.position(), failure);
            return false;
        }
    }

    /** Nobody handles events of the group beside a letter; somebody else may have dealt with it meanwhile. */
    private void take(Letter letter) {
        table.lock(letter.group());
        if (table.first(letter.group(), letter.sequence())
                .filter(letter::isSameAs)
                .isEmpty()) {
            throw new LetterGone();
        }
        table.remove(letter);
    }

    /** Not there any more, or not the first any more. */
    private static final class LetterGone extends RuntimeException {

        private static final long serialVersionUID = 1L;

        LetterGone() {
            super("handled or discarded meanwhile", null, false, false);
        }
    }
}
