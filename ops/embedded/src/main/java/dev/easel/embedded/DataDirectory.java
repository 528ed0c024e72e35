package dev.easel.embedded;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Properties;

/**
 * Where everything of one Easel lies. Only one process may use it at a time. Ports and secrets are drawn once and
 * remembered, so that a restart finds what the last run left.
 */
public final class DataDirectory implements AutoCloseable {

    private static final int SECRET_BYTES = 32;
    private static final String PORT = ".port";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path root;
    private final RandomAccessFile lockFile;
    private final FileLock lock;
    private final Path memory;
    private final Properties remembered = new Properties();

    private DataDirectory(Path root, RandomAccessFile lockFile, FileLock lock) throws IOException {
        this.root = root;
        this.lockFile = lockFile;
        this.lock = lock;
        this.memory = root.resolve("easel.properties");
        if (Files.exists(memory)) {
            try (var in = Files.newBufferedReader(memory)) {
                remembered.load(in);
            }
        }
    }

    /** Takes the directory; fails when another process has it, or when somebody else's files are in it. */
    public static DataDirectory take(Path directory) {
        try {
            var root = directory.toAbsolutePath().normalize();
            if (!isOurs(root)) {
                throw new EmbeddedFailure(
                        root + " has files in it, but is no data directory of Easel. Choose another one.", null);
            }
            Files.createDirectories(root.resolve("logs"));
            var pidFile = new RandomAccessFile(root.resolve("easel.pid").toFile(), "rw");
            var lock = tryLock(pidFile);
            if (lock == null) {
                var holder = Files.readString(root.resolve("easel.pid")).strip();
                pidFile.close();
                throw new EmbeddedFailure(
                        "Easel already runs on " + root + " (process " + holder + "). Stop it with: ./easel stop",
                        null);
            }
            pidFile.setLength(0);
            pidFile.write((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8));
            return new DataDirectory(root, pidFile, lock);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use " + directory, e);
        }
    }

    /** Takes the directory and forgets all that is in it, servers of a killed run included. */
    public static DataDirectory takeEmpty(Path directory) {
        try (var data = take(directory)) {
            Postgres.leftBehind(data).ifPresent(server -> Child.stop(server.pid(), "INT", PATIENCE));
            Redis.leftBehind(data).ifPresent(server -> Child.stop(server.pid(), "TERM", PATIENCE));
            data.deleteAll();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot empty " + directory, e);
        }
        return take(directory);
    }

    public Path resolve(String name) {
        return root.resolve(name);
    }

    Path log(String service) {
        return root.resolve("logs").resolve(service + ".log");
    }

    /** A random secret, drawn once: 64 hexadecimal digits. */
    public synchronized String secret(String name) {
        var known = remembered.getProperty(name);
        if (known != null) {
            return known;
        }
        var bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return remember(name, HexFormat.of().formatHex(bytes));
    }

    /** The port of a service: the one it had, when nobody else has it now; otherwise a free one that no other has drawn. */
    synchronized int port(String service) {
        var name = service + PORT;
        var known = remembered.getProperty(name);
        if (known != null && !isDrawnBeside(name, known) && isFree(Integer.parseInt(known))) {
            return Integer.parseInt(known);
        }
        var port = freePort();
        while (isDrawnBeside(name, port)) {
            port = freePort();
        }
        return Integer.parseInt(remember(name, port));
    }

    /** Services start side by side, so that a port may be another's though nobody listens on it yet. */
    private boolean isDrawnBeside(String name, String port) {
        return remembered.stringPropertyNames().stream()
                .anyMatch(other -> other.endsWith(PORT)
                        && !other.equals(name)
                        && remembered.getProperty(other).equals(port));
    }

    /** The port that a service had in the last run; 0 when there was none. */
    synchronized int lastPort(String service) {
        return Integer.parseInt(remembered.getProperty(service + PORT, "0"));
    }

    @Override
    public void close() {
        try {
            lockFile.setLength(0); // the file stays: who deletes a locked file lets a third one in
            lock.release();
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot give back " + root, e);
        }
    }

    /** Gives it back, and deletes it with all that is in it. */
    public void delete() {
        close();
        try {
            deleteAll();
            Files.delete(root.resolve("easel.pid"));
            Files.delete(root);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + root, e);
        }
    }

    /** Whether nobody listens on a port of this machine. */
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static String freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Integer.toString(socket.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException("no free port", e);
        }
    }

    private static boolean isOurs(Path root) throws IOException {
        if (!Files.exists(root) || Files.exists(root.resolve("easel.pid"))) {
            return true;
        }
        try (var entries = Files.list(root)) {
            return entries.allMatch(entry -> entry.endsWith("lost+found")); // what a mounted disk begins with
        }
    }

    /** All but the file that is locked. */
    private void deleteAll() throws IOException {
        try (var files = Files.walk(root)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(root) && !file.equals(root.resolve("easel.pid"))) {
                    Files.delete(file);
                }
            }
        }
    }

    private String remember(String name, String value) {
        remembered.setProperty(name, value);
        try {
            if (!Files.exists(memory)) {
                Files.createFile(
                        memory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            try (var out = Files.newBufferedWriter(memory)) {
                remembered.store(out, "Ports and secrets of this Easel; drawn once");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remember " + name, e);
        }
        return value;
    }

    @SuppressWarnings("NullAway") // tryLock answers null when another process has it
    private static FileLock tryLock(RandomAccessFile file) throws IOException {
        try {
            return file.getChannel().tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
