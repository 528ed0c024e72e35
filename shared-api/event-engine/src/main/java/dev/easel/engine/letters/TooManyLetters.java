package dev.easel.engine.letters;

import java.io.Serial;
import org.axonframework.common.AxonTransientException;

/** A group fails at so much that it is the group's fault: it stops at the event until letters have been dealt with. */
final class TooManyLetters extends AxonTransientException {

    @Serial
    private static final long serialVersionUID = 1L;

    TooManyLetters(String group, int sequences, String cause) {
        super(group + " has " + sequences + " parked sequences, which is the most; the next one fails with " + cause);
    }
}
