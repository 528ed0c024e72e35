package dev.easel.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares what callers were told with what the log, the projection, the saga and Kafka hold. A process of its own, which
 * shares nothing with those that it judges but the files and the services.
 */
public final class Checker {

    private static final String EVENTS = """
            select event.global_index, event.aggregate_id, event.seq, type.name,
                   convert_from(event.payload, 'UTF8')::json ->> 'operation' as operation,
                   (convert_from(event.payload, 'UTF8')::json ->> 'number')::bigint as number
              from engine.event event join engine.event_type type on type.id = event.type_id
             order by event.global_index
            """;
    private static final String MARKED = "chaos.marked";

    private final Findings findings = new Findings("lost", "doubled", "skipped");
    private final Map<String, List<Event>> done = new HashMap<>();
    private final List<Event> log = new ArrayList<>();

    /** @param words history, address of the database, of Kafka, name of the topic */
    public static void main(String... words) throws Exception {
        var checker = new Checker();
        try (var connection = DriverManager.getConnection(words[1])) {
            checker.check(Path.of(words[0]), connection, Relayed.read(words[2], words[3]));
        }
        System.out.println(checker.findings.json());
    }

    Findings check(Path history, Connection connection, Relayed relayed) throws SQLException, IOException {
        readLog(connection);
        checkLog(connection);
        checkAnswers(history);
        checkProjection(connection);
        checkSaga();
        checkLeftovers(connection);
        checkRelay(relayed);
        return findings;
    }

    private void readLog(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(EVENTS);
                var row = select.executeQuery()) {
            while (row.next()) {
                var event = new Event(
                        row.getLong(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getString(4),
                        row.getString(5),
                        row.getLong(6));
                log.add(event);
                done.computeIfAbsent(event.operation(), _ -> new ArrayList<>()).add(event);
            }
        }
    }

    private void checkLog(Connection connection) throws SQLException {
        Map<String, Event> last = new HashMap<>();
        var position = 0L;
        for (var event : log) {
            findings.require("positions of the log have no gap", event.position() == position, event);
            position = event.position() + 1;
            var before = last.put(event.register(), event);
            findings.require(
                    "sequences of aggregates have no gap",
                    event.sequence() == (before == null ? 0 : before.sequence() + 1),
                    event);
            findings.require(
                    "aggregates decide from all that happened before",
                    event.number() == (before == null ? 1 : before.number() + 1),
                    event);
        }
        var head = Log.number(connection, "select pos from engine.log_head");
        findings.require("the head is the last position", head == position - 1, head);
        done.forEach((operation, events) ->
                findings.require("doubled", "no operation is done twice", events.size() == 1, operation));
    }

    private void checkAnswers(Path history) throws IOException {
        Map<String, String> asked = new HashMap<>();
        for (var line : Files.readAllLines(history)) {
            var words = line.split(" ");
            var events = done.getOrDefault(words[1], List.of());
            switch (words[0]) {
                case "ask" -> asked.put(words[1], words[2]);
                case "ok" -> {
                    findings.require("lost", "what was acknowledged is there", !events.isEmpty(), line);
                    findings.require(
                            "answers tell what happened",
                            events.isEmpty() || events.getFirst().number() == Long.parseLong(words[2]),
                            line);
                }
                case "none" -> findings.require("what was refused left nothing", events.isEmpty(), line);
                default -> {} // nobody knows, and either is right
            }
        }
        for (var event : log) {
            if (event.type().equals(MARKED)) {
                findings.require(
                        "only what was asked was done", event.register().equals(asked.get(event.operation())), event);
            }
        }
    }

    private void checkProjection(Connection connection) throws SQLException {
        Map<Long, Integer> effects = new HashMap<>();
        try (var select = connection.prepareStatement("select position from chaos.effect");
                var row = select.executeQuery()) {
            while (row.next()) {
                effects.merge(row.getLong(1), 1, Integer::sum);
            }
        }
        for (var event : log) {
            int count = effects.getOrDefault(event.position(), 0);
            findings.require("skipped", "a projection has every event", count > 0, event);
            findings.require("no event has its effect twice", count < 2, event);
        }
    }

    private void checkSaga() {
        for (var event : log) {
            if (event.type().equals(MARKED)) {
                for (var step = 1; step <= 2; step++) {
                    findings.require(
                            "a saga brings everything to its end",
                            done.containsKey(event.operation() + "/" + step),
                            event.operation() + "/" + step);
                }
            }
        }
    }

    private void checkLeftovers(Connection connection) throws SQLException {
        var letters = Log.number(connection, "select count(*) from engine.dead_letter");
        findings.require("nothing stays set aside", letters == 0, letters);
        var sagas = Log.number(connection, "select count(*) from engine.saga_entry");
        findings.require("no saga is left behind", sagas == 0, sagas);
    }

    private void checkRelay(Relayed relayed) {
        var positions = Set.copyOf(relayed.positions());
        for (var event : log) {
            findings.require("Kafka has every event", positions.contains(event.position()), event);
        }
        relayed.outOfOrder().forEach(key -> findings.require("Kafka has an aggregate's events in order", false, key));
    }

    private record Event(long position, String register, long sequence, String type, String operation, long number) {}
}
