package dev.easel.standalone;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.awaitility.core.ConditionTimeoutException;

/** Easel as {@code ./easel} runs it: a process of its own. */
final class LaunchedEasel implements AutoCloseable {

    private static final String READY = "Ctrl-C";
    private static final Pattern ORIGIN = Pattern.compile("answers at (http://\\S+)");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final Path data;
    private final Path output;

    private LaunchedEasel(Process process, Path data, Path output) {
        this.process = process;
        this.data = data;
        this.output = output;
    }

    /**
     * @param data what {@code --data} says
     * @param environment added to ours
     */
    static LaunchedEasel launch(Path data, Map<String, String> environment, String... words) throws IOException {
        var command = new ArrayList<>(JavaCommand.words());
        command.add("-Deasel.desk.lease=2s"); // a killed process' work is taken over soon
        command.add("-Deasel.webhooks.lease=5s");
        command.add(Easel.class.getName());
        command.addAll(List.of(words));
        command.addAll(List.of("--data", data.toString()));
        var output = Files.createTempFile("easel-launched-", ".txt");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        return new LaunchedEasel(builder.start(), data, output);
    }

    /** Waits until all of it is up; false when it ended before. */
    boolean awaitsWork() {
        try {
            await().atMost(PATIENCE).until(() -> output().contains(READY) || !process.isAlive());
        } catch (ConditionTimeoutException e) {
            throw new AssertionError("Expected it to be ready within " + PATIENCE + ", but it says: " + output(), e);
        }
        return process.isAlive();
    }

    /** Where it says that it answers. */
    String answersAt() {
        var said = ORIGIN.matcher(output());
        if (!said.find()) {
            throw new AssertionError("Expected an address in: " + output());
        }
        return said.group(1);
    }

    String origin() {
        return Instance.runningOn(data).map(Instance::url).orElse("http://localhost:0");
    }

    DemoLogins logins() {
        return DemoLogins.read(data.resolve(DemoLogins.FILE));
    }

    int awaitExit() throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("Expected an end within " + PATIENCE + ", but it runs: " + output());
        }
        return process.exitValue();
    }

    /** As kill -9 does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As Ctrl-C or {@code ./easel stop} do. */
    void terminate() {
        process.destroy();
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        terminate();
        try {
            awaitExit();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Files.delete(output);
    }
}
