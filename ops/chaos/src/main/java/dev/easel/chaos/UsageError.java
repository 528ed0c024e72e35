package dev.easel.chaos;

/** The command line is wrong; the message says how. */
final class UsageError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageError(String message) {
        super(message);
    }
}
