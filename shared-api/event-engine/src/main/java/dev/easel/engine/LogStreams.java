package dev.easel.engine;

import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;

/**
 * Where event processors read the log.
 *
 * @param source calls its readers when there is something new
 */
public record LogStreams(StreamableMessageSource<TrackedEventMessage<?>> source) {}
