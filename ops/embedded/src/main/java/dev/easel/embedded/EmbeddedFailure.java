package dev.easel.embedded;

import org.jspecify.annotations.Nullable;

/** A service could not be started or used; the message says which, why, and where its log is. */
public final class EmbeddedFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EmbeddedFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
