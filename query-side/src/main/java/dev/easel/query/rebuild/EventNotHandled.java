package dev.easel.query.rebuild;

import org.springframework.core.NestedExceptionUtils;

/** A projection failed at an event of the log. */
final class EventNotHandled extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EventNotHandled(long position, Throwable cause) {
        super("The event at " + position + ": " + NestedExceptionUtils.getMostSpecificCause(cause), cause);
    }
}
