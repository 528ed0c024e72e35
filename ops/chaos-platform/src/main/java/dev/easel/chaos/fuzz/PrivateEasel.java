package dev.easel.chaos.fuzz;

import dev.easel.standalone.Easel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An Easel as {@code ./easel start} runs it, in an empty directory, with demo log-ins of every role. */
final class PrivateEasel implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(4);
    private static final Duration END = Duration.ofSeconds(30);
    private static final long LOOK_AGAIN_MILLIS = 100;
    private static final String READY = "Ctrl-C";
    private static final Pattern ORIGIN = Pattern.compile("answers at (http://\\S+)");

    private final Process process;
    private final Path data;
    private final Path output;

    private PrivateEasel(Process process, Path data, Path output) {
        this.process = process;
        this.data = data;
        this.output = output;
    }

    /** Starts it and waits until it answers. */
    static PrivateEasel start(Path directory) throws IOException, InterruptedException {
        Files.createDirectories(directory);
        var data = directory.resolve("data");
        var output = directory.resolve("easel.out");
        var command = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Djava.awt.headless=true",
                        "-Daxoniq.update-checker.disabled=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Easel.class.getName(),
                        "start",
                        "--port",
                        "0",
                        "--no-demo",
                        "--data",
                        data.toString()))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        command.environment().put("RATE_LIMITS", "off"); // all that is sent comes from one address
        var process = command.start();
        var easel = new PrivateEasel(process, data, output);
        var deadline = System.nanoTime() + START.toNanos();
        while (!Files.readString(output).contains(READY)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                easel.close();
                throw new IOException("Easel did not start: " + Files.readString(output));
            }
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
        return easel;
    }

    String origin() throws IOException {
        var said = ORIGIN.matcher(Files.readString(output));
        if (!said.find()) {
            throw new IOException("Easel says no address: " + Files.readString(output));
        }
        return said.group(1);
    }

    JsonNode logins() throws IOException {
        return JsonMapper.shared().readTree(Files.readString(data.resolve("demo.json")));
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(END.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
