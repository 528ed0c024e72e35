package dev.easel.chaos;

import dev.easel.chaos.node.Bug;
import dev.easel.embedded.Ground;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One run: nodes and callers start, the nemesis rages, all is healed, and the checker judges. */
final class EngineChaos {

    private static final int NODES = 3;
    private static final Duration QUIET = Duration.ofMinutes(2);
    private static final Duration QUIET_WITH_A_BUG = Duration.ofSeconds(20); // many never are
    private static final Duration CHECK = Duration.ofMinutes(5);
    private static final long LOOK_AGAIN_MILLIS = 300;

    private final Ground ground;
    private final Path directory;
    private final Consumer<String> tell;
    private int runs;

    /** @param directory where histories and the logs of nodes go */
    EngineChaos(Ground ground, Path directory, Consumer<String> tell) {
        this.ground = ground;
        this.directory = directory;
        this.tell = tell;
    }

    Outcome run(Bug bug, List<Fault> faults, Duration length, long seed) throws Exception {
        var log = newLog("chaos_" + ++runs);
        if (bug == Bug.NO_CONFLICT_CHECK) {
            dropConflictCheck(log);
        }
        Files.createDirectories(directory);
        var file = directory.resolve("history-" + log.topic() + ".txt");
        var nodes = nodes(log, bug);
        try (var history = new History(file)) {
            startAll(nodes);
            long acknowledged;
            Map<Fault, Integer> counts;
            try (var callers = new Callers(nodes, log, history, seed)) {
                counts = new Nemesis(ground, log, nodes, callers, faults, seed, tell)
                        .rage(System.nanoTime() + length.toNanos());
                acknowledged = callers.acknowledged();
            }
            heal(nodes);
            var limit = bug == Bug.NONE ? QUIET : QUIET_WITH_A_BUG;
            tell.accept(awaitQuiet(log, nodes, limit) ? "quiet" : "not quiet after " + limit.toSeconds() + " s");
            history.flush();
            return new Outcome(acknowledged, counts, verdict(file, log));
        } finally {
            nodes.forEach(NodeProcess::close);
        }
    }

    /** With a database and a topic of that name, which nobody else has. */
    private Log newLog(String name) {
        var kafka = ground.services().settings().getOrDefault("KAFKA_BOOTSTRAP_SERVERS", "");
        return Log.prepare(ground.database(name), kafka, name);
    }

    private List<NodeProcess> nodes(Log log, Bug bug) {
        var settings = List.of(
                "--chaos.jdbc=" + log.jdbc(),
                "--chaos.kafka=" + log.kafka(),
                "--chaos.topic=" + log.topic(),
                "--chaos.bug=" + bug.name());
        var nodes = new ArrayList<NodeProcess>();
        for (var i = 0; i < NODES; i++) {
            nodes.add(new NodeProcess(directory, i, settings));
        }
        return nodes;
    }

    private static void startAll(List<NodeProcess> nodes) throws Exception {
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

    private static void dropConflictCheck(Log log) throws SQLException {
        try (var connection = log.connect();
                var alter = connection.createStatement()) {
            alter.execute("alter table engine.event drop constraint event_aggregate_id_seq_key");
        }
    }

    private static void heal(List<NodeProcess> nodes) throws Exception {
        for (var node : nodes) {
            node.signal("CONT");
            if (!node.isAlive()) {
                node.start();
            }
            node.ask("fail", "0");
            node.ask("clock", "0");
        }
    }

    /** Until every reader has everything, nothing is set aside and no saga is open; false when the time is up before. */
    private static boolean awaitQuiet(Log log, List<NodeProcess> nodes, Duration limit) throws Exception {
        var deadline = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < deadline) {
            try {
                nodes.getFirst().ask("retry");
                if (isQuiet(log, nodes.getFirst())) {
                    return true;
                }
            } catch (SQLException | IOException recovering) {
                // it is asked again
            }
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
        return false;
    }

    private static boolean isQuiet(Log log, NodeProcess node) throws SQLException, IOException {
        var head = log.number("select pos from engine.log_head");
        for (var group : List.of("chaos.tally", "chaos.echo", "platform.relay")) {
            if (!node.ask("reached", group, Long.toString(head)).equals("ok true")) {
                return false;
            }
        }
        return log.number("""
                        select (select count(*) from engine.dead_letter) + (select count(*) from engine.saga_entry)
                        """) == 0 && head == log.number("select pos from engine.log_head");
    }

    private JsonNode verdict(Path history, Log log) throws IOException, InterruptedException {
        var output = directory.resolve("checker.out");
        var problems = directory.resolve("checker.log");
        var checker = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Checker.class.getName(),
                        history.toString(),
                        log.jdbc(),
                        log.kafka(),
                        log.topic())
                .redirectOutput(output.toFile())
                .redirectError(problems.toFile())
                .start();
        if (!checker.waitFor(CHECK.toSeconds(), TimeUnit.SECONDS) || checker.exitValue() != 0) {
            checker.destroyForcibly();
            throw new IOException("The checker did not finish: " + Files.readString(problems));
        }
        var lines = Files.readAllLines(output);
        return JsonMapper.shared().readTree(lines.getLast());
    }

    /**
     * @param verdict of the checker
     */
    record Outcome(long acknowledged, Map<Fault, Integer> faults, JsonNode verdict) {

        boolean isSound() {
            return broken().isEmpty();
        }

        /** The invariants that were, each with how often and an example. */
        List<String> broken() {
            return verdict.path("invariants")
                    .propertyStream()
                    .filter(it -> it.getValue().path("violations").asLong() > 0)
                    .map(it -> it.getKey() + " ("
                            + it.getValue().path("violations").asLong() + ", "
                            + it.getValue().path("example").asString() + ")")
                    .toList();
        }
    }
}
