package dev.easel.platform.outbound;

import org.jspecify.annotations.Nullable;

/** What became of a call. */
public sealed interface Outcome {

    /**
     * It was answered, whatever with.
     *
     * @param retryAfter the header as it came
     * @param location the header as it came; nobody has checked it
     * @param body its first bytes, as many as were wanted
     * @param whole whether that is all of it
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    record Answered(
            int status,
            @Nullable String retryAfter,
            @Nullable String location,
            byte[] body,
            boolean whole) implements Outcome {}

    /**
     * It was not called.
     *
     * @param sentence for whoever gave the address
     */
    record Refused(String sentence) implements Outcome {}

    /** No answer came; whether it was received is not known, unless the kind says so. */
    record Unanswered(Kind kind) implements Outcome {}

    /** Why there was no answer. */
    enum Kind {
        NAME_UNKNOWN,
        NOT_CONNECTED,
        TLS_FAILED,
        TIMED_OUT,
        CONNECTION_LOST
    }
}
