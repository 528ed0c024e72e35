package dev.easel.chaos.bank;

import dev.easel.chaos.NodeProcess;
import dev.easel.chaos.NodeProcess.Program;
import dev.easel.chaos.Verdict;
import dev.easel.chaos.bank.Journal.Entry;
import dev.easel.chaos.bank.Journal.Say;
import dev.easel.chaos.bank.node.BankNode;
import dev.easel.chaos.client.Person;
import dev.easel.embedded.EmbeddedServices.Service;
import dev.easel.embedded.Ground;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** One run: people open accounts, customers come, the nemesis rages, all is healed, everybody looks, the checker counts. */
final class BankRun {

    private static final int NODES = 2;
    private static final int HEAP_MEGABYTES = 384;
    private static final int SIGN_UPS_AT_ONCE = 4; // a password costs memory on purpose
    private static final String ROOT = "root@bank.example";
    private static final String PASSWORD = "a long enough password";
    private static final String TOPIC = "platform.events";
    private static final Duration QUIET = Duration.ofMinutes(6);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private final Ground ground;
    private final Path directory;
    private final Size size;
    private final Consumer<String> tell;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** @param directory where the journal and the logs of nodes go */
    BankRun(Ground ground, Path directory, Size size, Consumer<String> tell) {
        this.ground = ground;
        this.directory = directory;
        this.size = size;
        this.tell = tell;
    }

    Outcome run(List<BankFault> faults, Duration length, long seed) throws Exception {
        Files.createDirectories(directory);
        var file = directory.resolve("journal.ndjson");
        var settings = ground.settings("bank");
        settings.putAll(Map.of("SUPER_ADMIN_EMAIL", ROOT, "SUPER_ADMIN_PASSWORD", PASSWORD));
        var program = new Program(BankNode.class, HEAP_MEGABYTES, settings, List.of());
        var nodes = IntStream.range(0, NODES)
                .mapToObj(number -> new NodeProcess(directory, number, program))
                .toList();
        var database = jdbc(ground.database("bank"));
        try (var journal = new Journal(file)) {
            nodes.getFirst().start(); // makes the tables
            NodeProcess.startAll(nodes.subList(1, NODES));
            var root = Person.signIn(http, origin(nodes.getFirst()), ROOT, PASSWORD);
            var people = open(nodes);
            tell.accept(people.size() + " accounts");
            long acknowledged;
            Map<BankFault, Integer> counts;
            try (var customers = new Customers(nodes, people, size.hot(), root, journal, () -> unfinished(database))) {
                customers.come(size.clients(), seed);
                counts = new BankNemesis(ground.services(), nodes, faults, seed, tell)
                        .rage(System.nanoTime() + length.toNanos());
                acknowledged = customers.acknowledged();
            }
            tell.accept(awaitQuiet(nodes, root, database) ? "quiet" : "not quiet after " + QUIET.toSeconds() + " s");
            lookAll(nodes, people, journal);
            journal.flush();
            var kafka = settings.getOrDefault(Service.KAFKA.variable(), "");
            return new Outcome(
                    acknowledged,
                    counts,
                    Verdict.of(directory, BankChecker.class, file.toString(), database, kafka, TOPIC));
        } finally {
            nodes.forEach(NodeProcess::close);
            http.close();
        }
    }

    private List<Person> open(List<NodeProcess> nodes) throws Exception {
        var turns = new Semaphore(SIGN_UPS_AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var openings = IntStream.range(0, size.owners())
                    .<Callable<Person>>mapToObj(number -> () -> {
                        turns.acquire();
                        try {
                            var node = nodes.get(number % nodes.size());
                            return Person.signUp(http, origin(node), "p" + number + "@bank.example", PASSWORD);
                        } finally {
                            turns.release();
                        }
                    })
                    .toList();
            var people = new ArrayList<Person>();
            for (var opened : threads.invokeAll(openings)) {
                people.add(opened.get());
            }
            return people;
        }
    }

    /** Until every reader of every node has everything, every task has ended, and nothing is set aside. */
    private static boolean awaitQuiet(List<NodeProcess> nodes, Person root, String database)
            throws InterruptedException {
        var deadline = System.nanoTime() + QUIET.toNanos();
        while (System.nanoTime() < deadline) {
            if (isQuiet(nodes, root, database)) {
                return true;
            }
            Thread.sleep(LOOK_AGAIN);
        }
        return false;
    }

    private static boolean isQuiet(List<NodeProcess> nodes, Person root, String database) throws InterruptedException {
        try {
            for (var node : nodes) {
                var health = root.get(origin(node), "/api/admin/system-health");
                for (var processor : health.body().path("processors")) {
                    if (processor.path("lag").asLong() > 0
                            || !processor.path("status").asString().equals("running")) {
                        return false;
                    }
                }
                if (health.body().path("processors").isEmpty()) {
                    return false;
                }
            }
            return number(database, """
                    select (select count(*) from query.task where ended_at is null)
                         + (select sum(held) from query.credit_balance)
                         + (select count(*) from engine.dead_letter) + (select count(*) from engine.saga_entry)
                    """) == 0;
        } catch (IOException | SQLException recovering) {
            return false; // it is asked again
        }
    }

    private void lookAll(List<NodeProcess> nodes, List<Person> people, Journal journal) throws InterruptedException {
        for (var node : nodes) {
            for (var person : people) {
                try {
                    var seen = person.get(origin(node), "/api/credits/balance");
                    if (seen.isDone()) {
                        journal.write(new Entry(
                                Say.SEEN,
                                "look",
                                person.account(),
                                seen.body().path("balance").asLong(),
                                seen.body().path("held").asLong(),
                                ""));
                    }
                } catch (IOException unseen) {
                    tell.accept(person.account() + " sees nothing: " + unseen.getMessage());
                }
            }
        }
    }

    private static long unfinished(String database) {
        try {
            return number(database, "select count(*) from query.task where ended_at is null");
        } catch (SQLException recovering) {
            return 0;
        }
    }

    private static long number(String database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database);
                var select = connection.prepareStatement(sql);
                var row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String origin(NodeProcess node) {
        return "http://127.0.0.1:" + node.port();
    }

    private static String jdbc(String address) {
        var uri = URI.create(address);
        var user = uri.getUserInfo().split(":");
        return "jdbc:postgresql://%s:%d%s?user=%s&password=%s&socketTimeout=20"
                .formatted(uri.getHost(), uri.getPort(), uri.getPath(), user[0], user[1]);
    }

    /**
     * @param hot how many of the owners have most of the work
     */
    record Size(int clients, int owners, int hot) {}

    record Outcome(long acknowledged, Map<BankFault, Integer> faults, Verdict verdict) {}
}
