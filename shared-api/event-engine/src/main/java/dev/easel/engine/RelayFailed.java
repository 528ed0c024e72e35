package dev.easel.engine;

import java.io.Serial;
import org.axonframework.common.AxonTransientException;

/** Kafka did not take an event; it is sent again. */
final class RelayFailed extends AxonTransientException {

    @Serial
    private static final long serialVersionUID = 1L;

    RelayFailed(Exception cause) {
        super("Kafka did not acknowledge: " + cause.getMessage(), cause);
    }
}
