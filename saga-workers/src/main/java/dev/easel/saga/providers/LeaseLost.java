package dev.easel.saga.providers;

import dev.easel.api.tasks.AttemptId;
import java.io.Serial;

/** Somebody else has the attempt now, or it was cancelled: whoever sees this stops and writes nothing. */
final class LeaseLost extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    LeaseLost(AttemptId attempt) {
        super("no longer ours: " + attempt);
    }
}
