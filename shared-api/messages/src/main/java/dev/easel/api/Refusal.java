package dev.easel.api;

import org.axonframework.commandhandling.CommandExecutionException;

/**
 * Why a command was refused: the caller asked for something impossible and nothing was recorded. Travels as the details
 * of a {@link CommandExecutionException}, which crosses process borders where exception classes do not.
 */
public interface Refusal {

    /** Stable code for clients, in upper snake case. */
    String code();

    /** One sentence: "Expected ..., but ...". Safe to show to the caller. */
    String sentence();

    Kind kind();

    /** The answer that HTTP gives. */
    enum Kind {
        INVALID(400),
        PAYMENT_REQUIRED(402),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        STALE(412),
        UNPROCESSABLE(422);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    /** The exception that carries a refusal; thrown before the first event, so that nothing has to be undone. */
    static CommandExecutionException refuse(Refusal refusal) {
        return new CommandExecutionException(refusal.sentence(), null, refusal);
    }
}
