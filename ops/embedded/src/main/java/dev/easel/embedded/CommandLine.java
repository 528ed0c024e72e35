package dev.easel.embedded;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The words of a command line, taken from the left. */
public final class CommandLine {

    private final Deque<String> rest;

    public CommandLine(String... words) {
        this.rest = new ArrayDeque<>(List.of(words));
    }

    public boolean isEmpty() {
        return rest.isEmpty();
    }

    /** The next word; an empty one when there is none. */
    public String next() {
        return rest.isEmpty() ? "" : rest.pop();
    }

    /** The value that follows an option. */
    public String value(String option) {
        if (rest.isEmpty()) {
            throw new UsageError(option + " needs a value");
        }
        return rest.pop();
    }

    /** The command line is wrong; the message says how. */
    public static final class UsageError extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public UsageError(String message) {
            super(message);
        }
    }
}
