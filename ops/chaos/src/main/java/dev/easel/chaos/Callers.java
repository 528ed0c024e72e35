package dev.easel.chaos;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Callers who mark operations at registers that they share, through any node. Who is not told what became of an operation
 * asks again under the same name, here or elsewhere; one in ten never does.
 */
final class Callers implements AutoCloseable {

    private static final int CALLERS = 12;
    private static final int REGISTERS = 10;
    private static final int TRIES = 8;
    private static final int ONE_IN = 10;
    private static final long PAUSE_MILLIS = 20;
    private static final long THINKING_MILLIS = 4;
    private static final long SAGAS = 500;
    private static final long LOOK_MILLIS = 200;

    private final List<NodeProcess> nodes;
    private final History history;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicLong acknowledged = new AtomicLong();
    private volatile boolean resting;
    private volatile boolean crowded;

    Callers(List<NodeProcess> nodes, Log log, History history, long seed) {
        this.nodes = nodes;
        this.history = history;
        threads.execute(() -> watch(log));
        for (var i = 0; i < CALLERS; i++) {
            var caller = new Caller("c" + i, new Random(seed + i));
            threads.execute(caller::callUntilStopped);
        }
    }

    /** Nobody begins anything until they go on. */
    void rest() {
        resting = true;
    }

    void goOn() {
        resting = false;
    }

    long acknowledged() {
        return acknowledged.get();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            threads.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Callers wait while the saga is far behind: a slow machine is not to be judged by its speed. */
    private void watch(Log log) {
        try {
            while (!threads.isShutdown()) {
                crowded = sagas(log) > SAGAS;
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static long sagas(Log log) {
        try {
            return log.number("select count(*) from engine.saga_entry");
        } catch (SQLException recovering) {
            return 0;
        }
    }

    private final class Caller {

        private final String name;
        private final Random random;
        private long count;

        Caller(String name, Random random) {
            this.name = name;
            this.random = random;
        }

        void callUntilStopped() {
            try {
                while (!threads.isShutdown()) {
                    if (!resting && !crowded) {
                        mark(name + "-" + ++count, "register-" + random.nextInt(REGISTERS));
                    }
                    Thread.sleep(THINKING_MILLIS);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        private void mark(String operation, String register) throws InterruptedException {
            history.ask(operation, register);
            var patient = random.nextInt(ONE_IN) > 0;
            var refusable = random.nextInt(ONE_IN) == 0;
            var nothingWasDone = true;
            for (var i = 0; i < (patient ? TRIES : 1); i++) {
                var answer = ask(refusable ? "refuse" : "mark", register, operation);
                if (answer.startsWith("ok ")) {
                    acknowledged.incrementAndGet();
                    history.ok(operation, Long.parseLong(answer.substring("ok ".length())));
                    return;
                }
                if (answer.equals("refused")) {
                    history.none(operation);
                    return;
                }
                nothingWasDone &= answer.equals("busy");
                Thread.sleep(PAUSE_MILLIS);
            }
            if (nothingWasDone) {
                history.none(operation);
            } else {
                history.unsure(operation);
            }
        }

        private String ask(String word, String register, String operation) {
            try {
                return Line.ask(nodes.get(random.nextInt(nodes.size())), word, register, operation);
            } catch (IOException noAnswer) {
                return "unsure " + noAnswer.getMessage();
            }
        }
    }
}
