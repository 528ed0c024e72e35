package dev.easel.standalone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for on the command line.
 *
 * @param port 0: any free one
 * @param data where everything is kept
 * @param fresh whether what is there is deleted first
 * @param demo whether the main job runs once at start
 * @param photo the photo of the demo; the bundled one when absent
 * @param json whether the demo prints one line of JSON
 * @param side which side runs alone; absent unless the command is for one
 */
record Arguments(
        Command command,
        int port,
        Path data,
        boolean fresh,
        boolean demo,
        @Nullable Path photo,
        boolean json,
        @Nullable Side side) {

    private static final String DEFAULT_PORT = "8000";
    private static final String DEFAULT_DATA = ".easel";
    private static final Set<String> VALUED = Set.of("--port", "--data", "--photo");

    enum Command {
        START("--port", "--data", "--fresh", "--no-demo"),
        DEMO("--data", "--photo", "--json"),
        NODE("--port", "--data");

        @SuppressWarnings("ImmutableEnumChecker") // Set.of makes one that cannot be changed
        private final Set<String> options;

        Command(String... options) {
            this.options = Set.of(options);
        }

        static Command named(String word) {
            return Arrays.stream(values())
                    .filter(command -> command.name().toLowerCase(Locale.ROOT).equals(word))
                    .findFirst()
                    .orElseThrow(() -> new UsageError("Unknown command: " + word));
        }
    }

    static Arguments parse(Map<String, String> environment, String... words) {
        var rest = new ArrayDeque<>(Arrays.asList(words));
        var command = Command.named(rest.isEmpty() ? "start" : rest.pop());
        var side = command == Command.NODE ? Side.named(rest.isEmpty() ? "" : rest.pop()) : null;
        var given = new HashMap<String, String>();
        while (!rest.isEmpty()) {
            var option = rest.pop();
            if (!command.options.contains(option)) {
                throw new UsageError("Unknown option: " + option);
            }
            if (VALUED.contains(option) && rest.isEmpty()) {
                throw new UsageError(option + " needs a value");
            }
            given.put(option, VALUED.contains(option) ? rest.pop() : "");
        }
        return new Arguments(
                command,
                port(given.getOrDefault("--port", environment.getOrDefault("PORT", DEFAULT_PORT))),
                Path.of(given.getOrDefault("--data", DEFAULT_DATA)),
                given.containsKey("--fresh"),
                !given.containsKey("--no-demo"),
                photo(given.get("--photo")),
                given.containsKey("--json"),
                side);
    }

    private static int port(String text) {
        if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= 65_535) {
            return Integer.parseInt(text);
        }
        throw new UsageError("Expected a port from 0 to 65535, but got " + text);
    }

    private static @Nullable Path photo(@Nullable String file) {
        if (file != null && !isPhoto(Path.of(file))) {
            throw new UsageError("There is no photo to read at " + file);
        }
        return file == null ? null : Path.of(file);
    }

    private static boolean isPhoto(Path file) {
        return Files.isRegularFile(file) && Files.isReadable(file);
    }

    /** What was asked for cannot be done; the message says why. */
    static final class UsageError extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UsageError(String message) {
            super(message, null, false, false);
        }
    }
}
