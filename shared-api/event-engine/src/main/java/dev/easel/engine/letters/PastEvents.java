package dev.easel.engine.letters;

import dev.easel.engine.LogStreams;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;

/** Reads one event from the log as its handlers would get it now: in its present version. */
final class PastEvents {

    private static final int PATIENCE_SECONDS = 5;

    private final LogStreams streams;

    PastEvents(LogStreams streams) {
        this.streams = streams;
    }

    TrackedEventMessage<?> at(long position) throws InterruptedException {
        var before = GapAwareTrackingToken.newInstance(position - 1, List.of());
        try (var stream = streams.source().openStream(before)) {
            if (stream.hasNextAvailable(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                var event = stream.nextAvailable();
                if (event.trackingToken().position().orElse(-1) == position) {
                    return event;
                }
            }
        }
        throw new IllegalStateException("Expected an event at position " + position);
    }
}
