package dev.easel.bench;

/** The command line cannot be understood; the message says what of it. */
final class UsageError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageError(String message) {
        super(message);
    }
}
