package dev.easel.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Redis as a child process that keeps what it has. One that a killed run left behind is adopted. */
final class Redis implements Embedded {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int TIMEOUT_MS = 1000;

    private final DataDirectory data;
    private final Path program;
    private final Path directory;
    private final Path log;
    private final String password;
    private int port;
    private long pid;

    Redis(DataDirectory data, Binaries binaries) {
        this.data = data;
        this.program = binaries.redis();
        this.directory = data.resolve("redis");
        this.log = data.log("redis");
        this.password = data.secret("redis.password");
    }

    @Override
    public void start() {
        if (adopt()) {
            return;
        }
        port = port == 0 ? data.port("redis") : port;
        try {
            Files.createDirectories(directory);
            var config = directory.resolve("redis.conf");
            Files.writeString(config, """
                    port %d
                    bind 127.0.0.1
                    dir "%s"
                    requirepass %s
                    appendonly yes
                    appendfsync everysec
                    save ""
                    set-proc-title no
                    """.formatted(port, directory, password));
            Files.setPosixFilePermissions(config, PosixFilePermissions.fromString("rw-------"));
            var process = Child.startApart(List.of(program.toString(), config.toString()), log);
            pid = process.pid();
            note(pid, directory.resolve("easel-redis.pid"));
            Child.awaitReady("Redis", process, this::answers, PATIENCE, log);
        } catch (IOException e) {
            throw new EmbeddedFailure("cannot start Redis", e);
        }
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("REDIS_URL", "redis://:" + password + "@127.0.0.1:" + port);
    }

    @Override
    public Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid);
    }

    @Override
    public void close() {
        Child.stop(pid, "TERM", Duration.ofSeconds(5));
    }

    /** All of it or nothing: a run that is killed right here is to be adopted, too. */
    private static void note(long pid, Path file) throws IOException {
        var fresh = Files.writeString(file.resolveSibling(file.getFileName() + ".new"), Long.toString(pid));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private boolean adopt() {
        var left = leftBehind(data).orElse(null);
        if (left == null) {
            return false;
        }
        port = data.lastPort("redis");
        pid = left.pid();
        return Child.becomesReady(left, this::answers, PATIENCE);
    }

    /** The server of a run that was killed. */
    static Optional<ProcessHandle> leftBehind(DataDirectory data) {
        try {
            var pid = Files.readString(data.resolve("redis").resolve("easel-redis.pid"))
                    .strip();
            return Child.leftBehind(Long.parseLong(pid), data.resolve("redis").toString());
        } catch (IOException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    /** Whether our Redis, and no other, answers: only ours knows the password. */
    private boolean answers() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MS);
            socket.setSoTimeout(TIMEOUT_MS);
            socket.getOutputStream().write(("AUTH " + password + "\r\nPING\r\n").getBytes(StandardCharsets.US_ASCII));
            var answer =
                    new String(socket.getInputStream().readNBytes("+OK\r\n+PONG".length()), StandardCharsets.US_ASCII);
            return answer.equals("+OK\r\n+PONG");
        } catch (IOException notYet) {
            return false;
        }
    }
}
