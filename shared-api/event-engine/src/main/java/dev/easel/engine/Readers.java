package dev.easel.engine;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.jspecify.annotations.Nullable;

/** How far the event processors of this process have come. */
public final class Readers {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(5);

    private final EventProcessingConfiguration processing;
    private final EventLog log;

    Readers(EventProcessingConfiguration processing, EventLog log) {
        this.processing = processing;
        this.log = log;
    }

    /**
     * Waits until a group has handled everything up to a position.
     *
     * @return whether it has; false when the time is up or the group does not run here
     */
    public boolean awaitReached(String group, long position, Duration atMost) {
        var deadline = System.nanoTime() + atMost.toNanos();
        while (!reached(group, position)) {
            if (System.nanoTime() >= deadline) {
                return false;
            }
            try {
                Thread.sleep(LOOK_AGAIN);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    /** Every group that runs in this process, by name. */
    public List<Reader> all() {
        var head = log.head();
        return processing.eventProcessors().values().stream()
                .filter(StreamingEventProcessor.class::isInstance)
                .map(StreamingEventProcessor.class::cast)
                .map(processor -> reader(processor, head))
                .sorted(Comparator.comparing(Reader::group))
                .toList();
    }

    private boolean reached(String group, long position) {
        return processing
                .eventProcessor(group, StreamingEventProcessor.class)
                .map(processor -> position(processor))
                .filter(reached -> reached.isPresent() && reached.getAsLong() >= position)
                .isPresent();
    }

    private static Reader reader(StreamingEventProcessor processor, long head) {
        var position = position(processor).orElse(-1);
        var segments = processor.processingStatus().values();
        var problem = segments.stream()
                .filter(EventTrackerStatus::isErrorState)
                .map(EventTrackerStatus::getError)
                .map(Throwable::toString)
                .findFirst()
                .orElse(processor.isError() ? "stopped at an error" : null);
        return new Reader(
                processor.getName(),
                position,
                Math.max(0, head - position),
                segments.size(),
                processor.isRunning(),
                problem);
    }

    private static OptionalLong position(StreamingEventProcessor processor) {
        var segments = processor.processingStatus().values();
        if (segments.isEmpty()) {
            return OptionalLong.empty();
        }
        return segments.stream()
                .mapToLong(segment -> segment.getCurrentPosition().orElse(-1))
                .min();
    }

    /**
     * One event processor.
     *
     * @param position the last event that all its segments have passed
     * @param lag how many positions it is behind the log
     * @param segments those that this process works on
     * @param problem what it stopped at, to be tried again; absent while it is well
     */
    public record Reader(
            String group,
            long position,
            long lag,
            int segments,
            boolean running,
            @Nullable String problem) {

        public boolean failing() {
            return problem != null;
        }
    }
}
