package dev.easel.chaos;

import dev.easel.chaos.NodeProcess.Program;
import dev.easel.chaos.node.Bug;
import dev.easel.chaos.node.Node;
import dev.easel.embedded.Ground;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One run: nodes and callers start, the nemesis rages, all is healed, and the checker judges. */
final class EngineChaos {

    private static final int NODES = 3;
    private static final int HEAP_MEGABYTES = 256;
    private static final Duration QUIET = Duration.ofMinutes(2);
    private static final Duration QUIET_WITH_A_BUG = Duration.ofSeconds(20); // many never are
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
            NodeProcess.startAll(nodes);
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
            return new Outcome(
                    acknowledged,
                    counts,
                    Verdict.of(directory, Checker.class, file.toString(), log.jdbc(), log.kafka(), log.topic()));
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
        var program = new Program(Node.class, HEAP_MEGABYTES, Map.of(), settings);
        var nodes = new ArrayList<NodeProcess>();
        for (var i = 0; i < NODES; i++) {
            nodes.add(new NodeProcess(directory, i, program));
        }
        return nodes;
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
            Line.ask(node, "fail", "0");
            Line.ask(node, "clock", "0");
        }
    }

    /** Until every reader has everything, nothing is set aside and no saga is open; false when the time is up before. */
    private static boolean awaitQuiet(Log log, List<NodeProcess> nodes, Duration limit) throws Exception {
        var deadline = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < deadline) {
            try {
                Line.ask(nodes.getFirst(), "retry");
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
            if (!Line.ask(node, "reached", group, Long.toString(head)).equals("ok true")) {
                return false;
            }
        }
        return log.number("""
                        select (select count(*) from engine.dead_letter) + (select count(*) from engine.saga_entry)
                        """) == 0 && head == log.number("select pos from engine.log_head");
    }

    record Outcome(long acknowledged, Map<Fault, Integer> faults, Verdict verdict) {}
}
