package dev.easel.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.easel.chaos.node.Node;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A place for a node, whose process comes and goes. */
final class NodeProcess implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(90);
    private static final int ANSWER_MILLIS = 20_000;
    private static final int LOOK_AGAIN_MILLIS = 50;

    private final Path portFile;
    private final Path log;
    private final Path output;
    private final List<String> settings;
    private volatile @Nullable Process process;
    private volatile int port;

    NodeProcess(Path directory, int number, List<String> settings) {
        this.portFile = directory.resolve("node-" + number + ".port");
        this.log = directory.resolve("node-" + number + ".log");
        this.output = directory.resolve("node-" + number + ".out");
        this.settings = settings;
    }

    /** Starts it and waits until it answers. */
    synchronized void start() throws IOException, InterruptedException {
        Files.deleteIfExists(portFile);
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--sun-misc-unsafe-memory-access=allow",
                "-Daxoniq.update-checker.disabled=true",
                "-Dchaos.log=" + log,
                "-Dchaos.append=true",
                "-cp",
                System.getProperty("java.class.path"),
                Node.class.getName(),
                portFile.toString()));
        command.addAll(settings);
        var started = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .start();
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

    boolean isAlive() {
        var present = process;
        return present != null && present.isAlive();
    }

    /** As kill -9 does. */
    void kill() throws InterruptedException {
        port = 0;
        var present = process;
        if (present != null) {
            present.destroyForcibly().waitFor();
        }
    }

    /** STOP or CONT. */
    void signal(String name) throws IOException, InterruptedException {
        var present = process;
        if (present != null) {
            new ProcessBuilder("kill", "-" + name, Long.toString(present.pid()))
                    .start()
                    .waitFor(1, TimeUnit.SECONDS);
        }
    }

    /** Asks once, on a line of its own. Fails when there is no answer, whatever has become of the question. */
    String ask(String... words) throws IOException {
        try (var line = line()) {
            return line.ask(words);
        }
    }

    Line line() throws IOException {
        return new Line(port);
    }

    @Override
    public void close() {
        try {
            kill();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One line to a node. */
    static final class Line implements AutoCloseable {

        private final Socket socket = new Socket();
        private final BufferedReader in;
        private final PrintWriter out;

        private Line(int port) throws IOException {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), ANSWER_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            out = new PrintWriter(new OutputStreamWriter(socket.getOutputStream(), UTF_8), true);
        }

        String ask(String... words) throws IOException {
            out.println(String.join(" ", words));
            var answer = in.readLine();
            if (answer == null) {
                throw new IOException("the line is dead");
            }
            return answer;
        }

        @Override
        public void close() {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
