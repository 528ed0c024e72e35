package dev.easel.chaos;

import dev.easel.embedded.EmbeddedServices.Service;
import dev.easel.embedded.Ground;
import java.io.IOException;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/** Brings faults about, one after the other, until the time is up; then all is well again. */
final class Nemesis {

    private static final String[] GROUPS = {"chaos.tally", "chaos.echo", "platform.relay"};
    private static final int WRONG_SECONDS = 600;
    private static final int FAILING_PERCENT = 20;
    private static final int RECOVERY_TRIES = 100;
    private static final int RECOVERY_MILLIS = 100;

    private final Ground ground;
    private final Log log;
    private final List<NodeProcess> nodes;
    private final Callers callers;
    private final List<Fault> faults;
    private final Random random;
    private final Consumer<String> tell;

    Nemesis(
            Ground ground,
            Log log,
            List<NodeProcess> nodes,
            Callers callers,
            List<Fault> faults,
            long seed,
            Consumer<String> tell) {
        this.ground = ground;
        this.log = log;
        this.nodes = nodes;
        this.callers = callers;
        this.faults = faults;
        this.random = new Random(seed);
        this.tell = tell;
    }

    /** @return how often it did what */
    Map<Fault, Integer> rage(long untilNanos) throws Exception {
        Map<Fault, Integer> counts = new EnumMap<>(Fault.class);
        while (System.nanoTime() < untilNanos) {
            var fault = faults.get(random.nextInt(faults.size()));
            tell.accept(fault.name());
            bring(fault);
            counts.merge(fault, 1, Integer::sum);
            pause(200, 1_200);
        }
        return counts;
    }

    private void bring(Fault fault) throws Exception {
        var node = nodes.get(random.nextInt(nodes.size()));
        switch (fault) {
            case KILL_NODE -> {
                node.kill();
                pause(0, 2_000);
                node.start();
            }
            case FREEZE_NODE -> {
                node.signal("STOP");
                pause(500, 7_000);
                node.signal("CONT");
            }
            case CRASH_POSTGRES -> crashPostgres();
            case CRASH_AT_REST -> crashAtRest();
            case HOLD_TRANSACTION -> hold("insert into chaos.held values (1)", 4_000);
            case LOCK_HEAD -> hold("select pos from engine.log_head for update", 2_500);
            case STEAL_TOKEN -> stealToken();
            case FAIL_HANDLERS -> {
                nodes.forEach(each -> tryAsking(each, "fail", Integer.toString(FAILING_PERCENT)));
                pause(1_000, 3_000);
                nodes.forEach(each -> tryAsking(each, "fail", "0"));
            }
            case JUMP_CLOCK -> {
                tryAsking(node, "clock", Integer.toString(random.nextBoolean() ? WRONG_SECONDS : -WRONG_SECONDS));
                pause(500, 3_000);
                tryAsking(node, "clock", "0");
            }
            case SPLIT_SEGMENT -> tryAsking(node, "split", GROUPS[random.nextInt(GROUPS.length)]);
            case MERGE_SEGMENT -> tryAsking(node, "merge", GROUPS[random.nextInt(GROUPS.length)]);
            case STOP_KAFKA -> {
                ground.services().stop(Service.KAFKA);
                pause(500, 9_000); // longer than a producer tries by itself
                ground.services().start(Service.KAFKA);
            }
        }
    }

    /** The postmaster lives; all that it had in memory is gone. */
    private void crashPostgres() throws SQLException, IOException, InterruptedException {
        try (var connection = log.connect();
                var select = connection.prepareStatement("""
                        select pid from pg_stat_activity
                         where backend_type = 'client backend' and pid <> pg_backend_pid() and datname = current_database()
                         order by (query like '%engine.log_head%') desc, random() limit 1
                        """);
                var row = select.executeQuery()) {
            if (row.next()) {
                new ProcessBuilder("kill", "-KILL", row.getString(1)).start().waitFor();
            }
        } catch (SQLException recovering) {
            tell.accept("PostgreSQL still recovers");
        }
        awaitPostgres();
    }

    private void awaitPostgres() throws InterruptedException {
        for (var i = 0; i < RECOVERY_TRIES; i++) {
            pause(RECOVERY_MILLIS, RECOVERY_MILLIS);
            try {
                log.number("select 1");
                return;
            } catch (SQLException recovering) {
                // it is asked again
            }
        }
    }

    /** What was made last is not on the disk yet, and nobody is in the middle of something. */
    private void crashAtRest() throws SQLException, IOException, InterruptedException {
        callers.rest();
        try {
            pause(20, 120);
            crashPostgres();
        } finally {
            callers.goOn();
        }
    }

    private void hold(String sql, int atMostMillis) throws InterruptedException {
        try (var connection = log.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(sql);
            pause(200, atMostMillis);
            if (random.nextBoolean()) {
                connection.commit();
            } else {
                connection.rollback();
            }
        } catch (SQLException recovering) {
            tell.accept("PostgreSQL still recovers");
        }
    }

    private void stealToken() {
        try (var connection = log.connect();
                var update = connection.prepareStatement("""
                        update engine.token_entry set owner = 'thief', timestamp = to_char(now() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
                         where (processor_name, segment) =
                               (select processor_name, segment from engine.token_entry order by random() limit 1)
                        """)) {
            update.executeUpdate();
        } catch (SQLException recovering) {
            tell.accept("PostgreSQL still recovers");
        }
    }

    private void tryAsking(NodeProcess node, String... words) {
        try {
            Line.ask(node, words);
        } catch (IOException busy) {
            tell.accept("no answer: " + busy.getMessage());
        }
    }

    private void pause(int leastMillis, int mostMillis) throws InterruptedException {
        Thread.sleep(leastMillis + random.nextInt(mostMillis - leastMillis + 1));
    }
}
