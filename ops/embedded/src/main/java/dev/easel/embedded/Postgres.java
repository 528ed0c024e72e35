package dev.easel.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * PostgreSQL as a child process, durable ({@code fsync=on}). It refuses to run as root, so root starts it in a user
 * namespace of its own, or as nobody where namespaces are forbidden. A server that a killed run left behind is adopted.
 */
final class Postgres implements Embedded {

    private static final String USER = "easel";
    private static final String DATABASE = "easel";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PORT_LINE = 4;
    private static final Path NOWHERE = Path.of("/dev/null");

    private final List<String> as;
    private final DataDirectory data;
    private final Path bin;
    private final Path cluster;
    private final Path log;
    private final String password;
    private final boolean durable;
    private int port;
    private long pid;

    Postgres(DataDirectory data, Binaries binaries, boolean durable) {
        this(data, binaries, durable, NotRoot.prefix());
    }

    /**
     * @param as what the programs are run with
     */
    Postgres(DataDirectory data, Binaries binaries, boolean durable, List<String> as) {
        this.as = as;
        this.data = data;
        this.bin = binaries.postgres().resolve("bin");
        this.cluster = data.resolve("postgres");
        this.log = data.log("postgres");
        this.password = data.secret("postgres.password");
        this.durable = durable;
    }

    @Override
    public void start() {
        if (adopt()) {
            return;
        }
        if (!Files.exists(cluster.resolve("PG_VERSION"))) {
            create();
        }
        port = port == 0 ? data.port("postgres") : port;
        var command = new ArrayList<>(as);
        command.addAll(List.of(
                bin.resolve("postgres").toString(),
                "-D",
                cluster.toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "max_connections=120",
                "-c",
                "shared_buffers=64MB",
                "-c",
                "idle_in_transaction_session_timeout=60s",
                "-c",
                "fsync=" + (durable ? "on" : "off"),
                "-c",
                "synchronous_commit=" + (durable ? "on" : "off"),
                "-c",
                "full_page_writes=" + (durable ? "on" : "off")));
        var process = Child.startApart(command, log);
        pid = process.pid();
        Child.awaitReady("PostgreSQL", process, this::answers, PATIENCE, log);
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("DATABASE_URL", url(DATABASE));
    }

    @Override
    public Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid);
    }

    /** JDBC address of a database, made when it is not there. */
    String url(String database) {
        try (var connection = DriverManager.getConnection(address("postgres"), USER, password);
                var find = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            find.setString(1, database);
            if (!find.executeQuery().next()) {
                try (var create = connection.createStatement()) {
                    create.execute("create database " + database);
                }
            }
        } catch (SQLException e) {
            throw new EmbeddedFailure("cannot make the database " + database, e);
        }
        return "postgresql://" + USER + ":" + password + "@127.0.0.1:" + port + "/" + database;
    }

    @Override
    public void close() {
        Child.stop(pid, "INT", Duration.ofSeconds(20));
    }

    private boolean adopt() {
        var lines = postmaster(cluster);
        if (lines.size() < PORT_LINE) {
            return false;
        }
        var left = leftBehind(data).orElse(null);
        if (left != null) {
            pid = left.pid();
            port = Integer.parseInt(lines.get(PORT_LINE - 1).strip());
            return Child.becomesReady(left, this::answers, PATIENCE);
        }
        if (ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).isPresent()) {
            forget(); // the id is somebody else's now, for whom PostgreSQL would stand back
        }
        return false;
    }

    /** The server of a run that was killed. */
    static Optional<ProcessHandle> leftBehind(DataDirectory data) {
        var cluster = data.resolve("postgres");
        return postmaster(cluster).stream()
                .findFirst()
                .flatMap(pid -> Child.leftBehind(Long.parseLong(pid.strip()), cluster.toString()));
    }

    /** What a server notes of itself: its process id first, its port in the fourth line. */
    private static List<String> postmaster(Path cluster) {
        try {
            return Files.readAllLines(cluster.resolve("postmaster.pid"));
        } catch (IOException none) {
            return List.of();
        }
    }

    private void forget() {
        try {
            Files.deleteIfExists(cluster.resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new EmbeddedFailure("cannot clean " + cluster, e);
        }
    }

    /** Made aside and put in place when it is whole: a start that is killed halfway leaves nothing that looks like one. */
    private void create() {
        // A name of its own: the initdb of a start that was killed may still be at work in another one.
        var fresh = data.resolve("postgres.new-" + ProcessHandle.current().pid());
        try {
            var secret = data.resolve("postgres.password");
            Files.writeString(secret, password);
            Files.createDirectories(
                    fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            if (as.equals(NotRoot.NOBODY)) {
                Child.run(List.of("chown", "-R", NotRoot.NOBODYS, fresh.toString(), secret.toString()), NOWHERE);
            }
            var command = new ArrayList<>(as);
            command.addAll(List.of(
                    bin.resolve("initdb").toString(),
                    "-D",
                    fresh.toString(),
                    "-U",
                    USER,
                    "-E",
                    "UTF8",
                    "--no-locale",
                    "--auth=scram-sha-256",
                    "--pwfile=" + secret,
                    "--no-sync"));
            var done = Child.run(command, log);
            Files.deleteIfExists(secret);
            if (!done) {
                throw new EmbeddedFailure("initdb failed. Its log: " + log, null);
            }
            Files.move(fresh, cluster, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new EmbeddedFailure("cannot make " + cluster, e);
        }
    }

    private boolean answers() {
        try (var connection = DriverManager.getConnection(address("postgres"), USER, password)) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private String address(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?connectTimeout=2&loginTimeout=2";
    }
}
