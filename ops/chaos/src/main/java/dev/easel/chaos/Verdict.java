package dev.easel.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a checker found, which ran as a process of its own.
 *
 * @param json counts, and under {@code invariants} each with its violations and an example
 */
public record Verdict(JsonNode json) {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /**
     * Has it checked.
     *
     * @param directory where what it says goes
     * @param checker prints its findings on its last line
     */
    public static Verdict of(Path directory, Class<?> checker, String... words)
            throws IOException, InterruptedException {
        var output = directory.resolve("checker.out");
        var problems = directory.resolve("checker.log");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                checker.getName()));
        command.addAll(List.of(words));
        var process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(problems.toFile())
                .start();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException("The checker did not finish: " + Files.readString(problems));
        }
        return new Verdict(
                JsonMapper.shared().readTree(Files.readAllLines(output).getLast()));
    }

    public boolean isSound() {
        return broken().isEmpty();
    }

    /** The invariants that were, each with how often and an example. */
    public List<String> broken() {
        return json.path("invariants")
                .propertyStream()
                .filter(it -> it.getValue().path("violations").asLong() > 0)
                .map(it -> it.getKey() + " (" + it.getValue().path("violations").asLong() + ", "
                        + it.getValue().path("example").asString() + ")")
                .toList();
    }

    public long count(String name) {
        return json.path(name).asLong();
    }
}
