package dev.easel.engine;

import dev.easel.engine.letters.Setbacks;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.jspecify.annotations.Nullable;

/** How far the event processors have come: those of this process as it knows, all others as their stored tokens tell. */
public final class Readers {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(5);

    private final EventProcessingConfiguration processing;
    private final EventLog log;
    private final TokenTable tokens;
    private final Setbacks setbacks;
    private final LogStreams streams;

    Readers(
            EventProcessingConfiguration processing,
            EventLog log,
            TokenTable tokens,
            Setbacks setbacks,
            LogStreams streams) {
        this.processing = processing;
        this.log = log;
        this.tokens = tokens;
        this.setbacks = setbacks;
        this.streams = streams;
    }

    /**
     * Waits until a group has handled everything up to a position.
     *
     * @return whether it has; false when the time is up
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

    /** Every group that has ever run, by name, wherever it runs. */
    public List<Reader> all() {
        var head = log.head();
        var here = processing.eventProcessors().values().stream()
                .filter(StreamingEventProcessor.class::isInstance)
                .map(StreamingEventProcessor.class::cast)
                .filter(Readers::isAtWork)
                .map(processor -> reader(processor, head))
                .toList();
        var known = here.stream().map(Reader::group).collect(Collectors.toSet());
        var elsewhere =
                tokens.all().stream().filter(it -> !known.contains(it.group())).map(it -> reader(it, head));
        return Stream.concat(here.stream(), elsewhere)
                .sorted(Comparator.comparing(Reader::group))
                .toList();
    }

    private boolean reached(String group, long position) {
        var here = processing
                .eventProcessor(group, StreamingEventProcessor.class)
                .filter(Readers::isAtWork)
                .map(Readers::position)
                .orElse(OptionalLong.empty());
        var reached = here.isPresent() ? here : tokens.positions(group).min();
        return reached.isPresent() && reached.getAsLong() >= position;
    }

    private Reader reader(TokenTable.Place place, long head) {
        return new Reader(
                place.group(),
                place.position(),
                Math.max(0, head - place.position()),
                place.segments(),
                place.claimed(),
                place.claimed()
                        ? null
                        : setbacks.of(place.group())
                                .or(() -> failure(place))
                                .or(() -> unread(place))
                                .orElse(null));
    }

    private Reader reader(StreamingEventProcessor processor, long head) {
        var position = position(processor).orElse(-1);
        var problem = setbacks.of(processor.getName()).orElse(processor.isError() ? "stopped at an error" : null);
        return new Reader(
                processor.getName(),
                position,
                Math.max(0, head - position),
                processor.processingStatus().size(),
                processor.isRunning(),
                problem);
    }

    /** What a segment failed at is given up, and so is its claim: another process may work on it, and this one never knows. */
    private static boolean isAtWork(StreamingEventProcessor processor) {
        var segments = processor.processingStatus().values();
        return !segments.isEmpty() && segments.stream().noneMatch(EventTrackerStatus::isErrorState);
    }

    private Optional<String> failure(TokenTable.Place place) {
        return processing
                .eventProcessor(place.group(), StreamingEventProcessor.class)
                .flatMap(processor -> processor.processingStatus().values().stream()
                        .filter(EventTrackerStatus::isErrorState)
                        .map(EventTrackerStatus::getError)
                        .map(Throwable::toString)
                        .findFirst());
    }

    /** A group of this process that cannot read on gives its segments up, until it tries again. */
    private Optional<String> unread(TokenTable.Place place) {
        return processing
                .eventProcessor(place.group(), StreamingEventProcessor.class)
                .filter(StreamingEventProcessor::isError)
                .flatMap(_ -> streams.trouble().get());
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
     * @param segments those that this process works on; all of a group that runs elsewhere
     * @param running whether some process works on it
     * @param problem what it stopped at, to be tried again; absent while it is well, and when it runs elsewhere
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
