package dev.easel.standalone;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for on the command line.
 *
 * @param port 0: any free one
 * @param data where everything is kept
 * @param photo the photo of the demo; the bundled one when absent
 * @param json whether the demo prints one line of JSON
 */
record Arguments(
        Command command,
        int port,
        Path data,
        boolean demo,
        @Nullable Path photo,
        boolean json) {

    private static final int DEFAULT_PORT = 8000;

    enum Command {
        START,
        DEMO
    }

    static Arguments parse(String... words) {
        var rest = new ArrayDeque<>(Arrays.asList(words));
        var command =
                switch (rest.isEmpty() ? "start" : rest.pop()) {
                    case "start" -> Command.START;
                    case "demo" -> Command.DEMO;
                    case String other -> throw new UsageError("Unknown command: " + other);
                };
        var given = new Arguments(command, defaultPort(), Path.of(".easel"), true, null, false);
        while (!rest.isEmpty()) {
            given = given.with(rest.pop(), rest);
        }
        return given;
    }

    private Arguments with(String option, Deque<String> rest) {
        return switch (option) {
            case "--port" -> new Arguments(command, number(value(option, rest)), data, demo, photo, json);
            case "--data" -> new Arguments(command, port, Path.of(value(option, rest)), demo, photo, json);
            case "--no-demo" -> new Arguments(command, port, data, false, photo, json);
            case "--photo" -> new Arguments(command, port, data, demo, Path.of(value(option, rest)), json);
            case "--json" -> new Arguments(command, port, data, demo, photo, true);
            default -> throw new UsageError("Unknown option: " + option);
        };
    }

    private static int defaultPort() {
        var port = System.getenv("PORT");
        return port == null ? DEFAULT_PORT : number(port);
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new UsageError(option + " needs a value");
        }
        return rest.pop();
    }

    private static int number(String text) {
        try {
            var port = Integer.parseInt(text);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new UsageError("Expected a port from 0 to 65535, but got " + text);
    }

    /** What was asked for cannot be done; the message says why. */
    static final class UsageError extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UsageError(String message) {
            super(message, null, false, false);
        }
    }
}
