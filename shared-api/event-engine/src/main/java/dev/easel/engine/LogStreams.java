package dev.easel.engine;

import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;

/**
 * Where event processors read the log.
 *
 * @param source calls its readers when there is something new
 * @param trouble why it could not be read last time; empty when it could
 */
public record LogStreams(StreamableMessageSource<TrackedEventMessage<?>> source, Supplier<Optional<String>> trouble) {}
