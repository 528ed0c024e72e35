package dev.easel.engine;

import java.io.Serial;

/** Kafka did not take an event; it is sent again. */
final class RelayFailed extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    RelayFailed(Exception cause) {
        super("Kafka did not acknowledge: " + cause.getMessage(), cause);
    }
}
