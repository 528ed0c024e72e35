package dev.easel.chaos.bank;

import dev.easel.chaos.Findings;
import dev.easel.chaos.Relayed;
import dev.easel.chaos.bank.Journal.Entry;
import dev.easel.chaos.bank.Journal.Say;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Counts every credit: what customers were told against the log, the log against a model of ledgers and tasks, and that
 * against the read models, Kafka and what people saw in the end. A process of its own.
 */
public final class BankChecker {

    private static final String EVENTS = """
            select event.global_index, event.aggregate_id, event.seq, type.name, convert_from(event.payload, 'UTF8') as payload
              from engine.event event join engine.event_type type on type.id = event.type_id
             order by event.global_index
            """;
    private static final Set<String> ENDS = Set.of("tasks.task-completed", "tasks.task-failed", "tasks.task-cancelled");

    final Findings findings = new Findings("lost", "doubled", "negative");
    private final Map<String, LedgerModel> ledgers = new HashMap<>();
    private final Map<String, String> owners = new HashMap<>(); // of ledgers
    private final Map<String, TaskModel> tasks = new HashMap<>();
    private final Map<String, List<Moved>> moved = new HashMap<>(); // by the key of the operation
    private final Set<Long> positions = new HashSet<>();

    /** @param words journal, address of the database, of Kafka, name of the topic */
    public static void main(String... words) throws Exception {
        var checker = new BankChecker();
        try (var connection = DriverManager.getConnection(words[1])) {
            checker.check(Journal.read(Path.of(words[0])), connection, Relayed.read(words[2], words[3]));
        }
        System.out.println(checker.findings.json());
    }

    Findings check(List<Entry> journal, Connection connection, Relayed relayed) throws SQLException {
        readLog(connection);
        checkTasks();
        checkAnswers(journal);
        new ReadModels(connection, findings).check(ledgers, tasks);
        checkSeen(journal);
        checkLeftovers(connection);
        positions.forEach(it ->
                findings.require("Kafka has every event", relayed.positions().contains(it), it));
        relayed.outOfOrder().forEach(key -> findings.require("Kafka has an aggregate's events in order", false, key));
        return findings;
    }

    private void readLog(Connection connection) throws SQLException {
        Map<String, Long> sequences = new HashMap<>();
        try (var select = connection.prepareStatement(EVENTS);
                var row = select.executeQuery()) {
            while (row.next()) {
                var position = row.getLong(1);
                findings.require("positions of the log have no gap", position == positions.size(), position);
                positions.add(position);
                var aggregate = row.getString(2);
                var expected = sequences.merge(aggregate, 0L, (last, _) -> last + 1);
                findings.require("sequences of aggregates have no gap", row.getLong(3) == expected, aggregate);
                take(row.getString(4), aggregate, position, JsonMapper.shared().readTree(row.getString(5)));
            }
        }
    }

    /** One event of the log. */
    void take(String name, String aggregate, long position, JsonNode event) {
        if (name.equals("credits.ledger-opened")) {
            owners.put(aggregate, event.at("/owner/subject").asString());
        }
        if (owners.containsKey(aggregate)) {
            ledgers.computeIfAbsent(
                            aggregate, ledger -> new LedgerModel((rule, isKept) -> require(rule, isKept, ledger)))
                    .apply(name.substring("credits.".length()), event);
        }
        switch (name) {
            case "credits.credits-granted" -> note(event.path("reason"), aggregate, event.at("/lot/lotId"), position);
            case "credits.credits-deducted" ->
                note(event.at("/grounds/reason"), aggregate, event.path("adjustmentId"), position);
            case "credits.capture-refunded" ->
                note(event.at("/grounds/reason"), aggregate, event.path("refundId"), position);
            case "credits.credits-held" -> task(event.at("/purpose/taskId").asString()).holds++;
            case "credits.hold-captured" ->
                task(event.path("taskId").asString()).spent +=
                        LedgerModel.sum(LedgerModel.portions(event.path("captured")));
            case "tasks.task-submitted" -> {
                note(
                        event.at("/request/inputs/prompt"),
                        event.at("/payment/ledgerId").asString(),
                        event.path("taskId"),
                        position);
                task(aggregate).submissions++;
            }
            default -> {
                if (ENDS.contains(name)) {
                    task(aggregate).ends++;
                    task(aggregate).charge = event.path("charge").asLong();
                }
            }
        }
    }

    /** What the model says of a balance counts as such, whatever rule it is. */
    private void require(String rule, boolean isKept, String ledger) {
        if (rule.equals("no balance is negative")) {
            findings.require("negative", rule, isKept, ledger);
        } else {
            findings.require(rule, isKept, ledger);
        }
    }

    private void note(JsonNode operation, String ledger, JsonNode id, long position) {
        var key = operation.asString() + "@" + owners.get(ledger);
        moved.computeIfAbsent(key, _ -> new ArrayList<>()).add(new Moved(id.asString(), position));
    }

    private TaskModel task(String id) {
        return tasks.computeIfAbsent(id, _ -> new TaskModel());
    }

    void checkTasks() {
        tasks.forEach((id, task) -> {
            findings.require("a task is submitted once", task.submissions <= 1, id);
            findings.require("every task comes to one end", task.ends == task.submissions, id);
            findings.require("who has no task pays nothing", task.submissions == 1 || task.spent == 0, id);
            findings.require("a task costs what it charged", task.spent == task.charge, id);
            findings.require("no task is begun without credits", task.holds >= 1, id);
        });
        ledgers.forEach(
                (ledger, model) -> findings.require("every hold comes to an end", model.openHolds() == 0, ledger));
    }

    void checkAnswers(List<Entry> journal) {
        var asked = new HashMap<String, Entry>();
        for (var entry : journal) {
            var events = moved.getOrDefault(entry.key(), List.of());
            switch (entry.say()) {
                case ASK -> {
                    asked.put(entry.key(), entry);
                    findings.require("doubled", "nothing is done twice", events.size() <= 1, entry);
                }
                case DONE -> {
                    findings.require("lost", "what was acknowledged is there", !events.isEmpty(), entry);
                    findings.require(
                            "answers name what happened",
                            events.isEmpty() || events.getFirst().id().equals(entry.id()),
                            entry);
                }
                case REFUSED -> findings.require("what was refused left nothing", events.isEmpty(), entry);
                case DIFFERS -> findings.require("the same key has the same answer", false, entry);
                case UNSURE, SEEN -> {}
            }
        }
        moved.keySet().stream()
                .filter(key -> key.matches("c\\d+-\\d+@.*"))
                .forEach(key -> findings.require("only what was asked was done", asked.containsKey(key), key));
    }

    private void checkSeen(List<Entry> journal) {
        var byOwner = new HashMap<String, LedgerModel>();
        owners.forEach((ledger, owner) -> byOwner.put(owner, ledgers.get(ledger)));
        var looked = new HashSet<String>();
        journal.stream().filter(it -> it.say() == Say.SEEN).forEach(entry -> {
            looked.add(entry.owner());
            var model = byOwner.get(entry.owner());
            findings.require(
                    "people see what they have",
                    model != null && model.available() == entry.amount() && model.held() == entry.held(),
                    entry);
        });
        journal.stream()
                .filter(it -> it.say() == Say.ASK)
                .forEach(it ->
                        findings.require("everybody could look in the end", looked.contains(it.owner()), it.owner()));
    }

    private void checkLeftovers(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("""
                        select (select count(*) from engine.dead_letter), (select count(*) from engine.saga_entry)
                        """);
                var row = select.executeQuery()) {
            row.next();
            findings.require("nothing stays set aside", row.getLong(1) == 0, row.getLong(1));
            findings.require("no saga is left behind", row.getLong(2) == 0, row.getLong(2));
        }
    }

    private record Moved(String id, long position) {}
}
