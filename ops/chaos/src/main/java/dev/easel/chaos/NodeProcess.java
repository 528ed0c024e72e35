package dev.easel.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A place for a node, whose process comes and goes. */
public final class NodeProcess implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(4);
    private static final int LOOK_AGAIN_MILLIS = 50;

    private final Path portFile;
    private final Path log;
    private final Path output;
    private final Program program;
    private volatile @Nullable Process process;
    private volatile int port;

    /** @param number within the directory, where its port, output and log go */
    public NodeProcess(Path directory, int number, Program program) {
        this.portFile = directory.resolve("node-" + number + ".port");
        this.log = directory.resolve("node-" + number + ".log");
        this.output = directory.resolve("node-" + number + ".out");
        this.program = program;
    }

    /** Starts it and waits until it answers. */
    public synchronized void start() throws IOException, InterruptedException {
        Files.deleteIfExists(portFile);
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + program.heapMegabytes() + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.awt.headless=true",
                "-Daxoniq.update-checker.disabled=true",
                "-Dchaos.log=" + log,
                "-Dchaos.append=true",
                "-cp",
                System.getProperty("java.class.path"),
                program.main().getName(),
                portFile.toString()));
        command.addAll(program.words());
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        builder.environment().putAll(program.environment());
        var started = builder.start();
        process = started;
        var deadline = System.nanoTime() + START.toNanos();
        while (!Files.exists(portFile)) {
            if (!started.isAlive() || System.nanoTime() > deadline) {
                started.destroyForcibly();
                throw new IOException("A node did not start: " + output);
            }
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
        port = Integer.parseInt(Files.readString(portFile));
    }

    /** Starts all of them at once. */
    public static void startAll(List<NodeProcess> nodes) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Void>> starts = new ArrayList<>();
            for (var node : nodes) {
                starts.add(() -> {
                    node.start();
                    return null;
                });
            }
            for (var start : threads.invokeAll(starts)) {
                start.get();
            }
        }
    }

    public boolean isAlive() {
        var present = process;
        return present != null && present.isAlive();
    }

    /** As kill -9 does. */
    public void kill() throws InterruptedException {
        port = 0;
        var present = process;
        if (present != null) {
            present.destroyForcibly().waitFor();
        }
    }

    /** STOP or CONT. */
    public void signal(String name) throws IOException, InterruptedException {
        var present = process;
        if (present != null) {
            new ProcessBuilder("kill", "-" + name, Long.toString(present.pid()))
                    .start()
                    .waitFor(1, TimeUnit.SECONDS);
        }
    }

    /** What a node does when it answers: writes where, all of it or nothing. */
    public static void announce(Path file, int port) throws IOException {
        var fresh = file.resolveSibling(file.getFileName() + ".fresh");
        Files.writeString(fresh, Integer.toString(port));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Where it listens; 0 while it does not. */
    public int port() {
        return port;
    }

    @Override
    public void close() {
        try {
            kill();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * What runs in it.
     *
     * @param main told the file to write its port to, and then the words
     */
    public record Program(Class<?> main, int heapMegabytes, Map<String, String> environment, List<String> words) {}
}
