package dev.easel.saga.providers;

import dev.easel.api.tasks.AttemptId;
import dev.easel.api.tasks.TaskId;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Claims attempts and works them, each on a virtual thread, as many per provider as it takes at once. Woken when a step is
 * requested or a worker is free, and every second for what others left behind. Leases are renewed while a worker lives.
 */
final class Desk implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(1);
    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(3);
    private static final Duration ALARM = Duration.ofSeconds(30);
    private static final int SETTLING_AT_ONCE = 8;
    private static final String SETTLING = ":settling";

    private final AttemptQueue queue;
    private final AttemptRows rows;
    private final AttemptWork work;
    private final Settlement settlement;
    private final Map<String, StepProvider> providers = new ConcurrentHashMap<>();
    private final Duration heartbeat;
    private final Runnable stuckTasks;
    private final String claimant = host() + "/" + ProcessHandle.current().pid();
    private final Map<AttemptId, Worker> workers = new ConcurrentHashMap<>();
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean open;
    private volatile List<Thread> clerks = List.of();

    Desk(
            AttemptQueue queue,
            AttemptRows rows,
            AttemptWork work,
            Settlement settlement,
            List<StepProvider> providers,
            Duration lease,
            Runnable stuckTasks) {
        this.queue = queue;
        this.rows = rows;
        this.work = work;
        this.settlement = settlement;
        this.heartbeat = lease.dividedBy(3);
        this.stuckTasks = stuckTasks;
        providers.forEach(it -> this.providers.put(it.name(), it));
    }

    /** There is something to do. */
    void wake() {
        bell.release();
    }

    /** Stops work for a task that has ended; its rows were taken from this desk before. */
    void interrupt(TaskId task) {
        workers.values().stream().filter(it -> it.attempt.taskId().equals(task)).forEach(Worker::stop);
    }

    @Override
    public void start() {
        LOG.info("Provider desk open: {}", providers.keySet());
        open = true;
        clerks = List.of(
                Thread.ofVirtual().name("easel-desk-claims").start(() -> repeat(this::awaitBell, this::claim)),
                Thread.ofVirtual()
                        .name("easel-desk-leases")
                        .start(() -> repeat(() -> Thread.sleep(heartbeat), this::renew)),
                Thread.ofVirtual().name("easel-desk-alarm").start(() -> repeat(() -> Thread.sleep(ALARM), stuckTasks)));
    }

    @Override
    public void stop() {
        open = false;
        clerks.forEach(Thread::interrupt);
        var stopping = List.copyOf(workers.values());
        stopping.forEach(Worker::stop);
        try {
            for (var worker : stopping) {
                worker.thread.join(PATIENCE_AT_THE_END);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return open;
    }

    private void claim() {
        providers.values().forEach(provider -> {
            var free = provider.atOnce() - busyWith(provider.name());
            if (free > 0) {
                queue.claim(provider.name(), free, claimant)
                        .forEach(it -> begin(it, provider.name(), () -> work.advance(it, provider)));
            }
        });
        var free = SETTLING_AT_ONCE - busyWith(SETTLING);
        if (free > 0) {
            queue.claimEnded(free, claimant).forEach(it -> begin(it, SETTLING, () -> settlement.settle(it)));
        }
    }

    private void begin(Attempt attempt, String kind, Job job) {
        var thread = Thread.ofVirtual().name("easel-attempt-" + attempt.id()).unstarted(() -> run(attempt, job));
        workers.put(attempt.id(), new Worker(attempt, kind, thread, new AtomicBoolean()));
        thread.start();
    }

    private void run(Attempt attempt, Job job) {
        try {
            job.run();
        } catch (LeaseLost e) {
            LOG.info(e.getMessage());
        } catch (InterruptedException e) {
            release(attempt, Duration.ZERO); // stopped: changes nothing when the attempt was taken away
        } catch (RuntimeException e) {
            LOG.warn("{} of {} goes back to the queue", attempt.id(), attempt.taskId(), e);
            release(attempt, AFTER_A_FAULT);
        } finally {
            workers.remove(attempt.id());
            wake();
        }
    }

    private void release(Attempt attempt, Duration in) {
        Thread.interrupted(); // the stop was heard: it must not break the last write
        try {
            rows.release(attempt, in);
        } catch (RuntimeException e) {
            LOG.warn("{} of {} stays until its lease has run out: {}", attempt.id(), attempt.taskId(), e.toString());
        }
    }

    private void renew() {
        var mine = workers.values().stream().toList();
        var kept = queue.renew(mine.stream().map(it -> it.attempt).toList());
        mine.stream().filter(it -> !kept.contains(it.attempt.id())).forEach(Worker::stop);
    }

    private void repeat(Wait wait, Runnable job) {
        while (open) {
            try {
                wait.run();
                job.run();
            } catch (InterruptedException e) {
                return; // closing
            } catch (RuntimeException e) {
                LOG.warn("the desk tries again: {}", e.toString()); // the database is away, most likely
            }
        }
    }

    private void awaitBell() throws InterruptedException {
        if (bell.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
            bell.drainPermits();
        }
    }

    private int busyWith(String kind) {
        return (int)
                workers.values().stream().filter(it -> it.kind.equals(kind)).count();
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    private record Worker(Attempt attempt, String kind, Thread thread, AtomicBoolean stopped) {

        /** Once: a second interrupt would break what it does to end well. */
        void stop() {
            if (stopped.compareAndSet(false, true)) {
                thread.interrupt();
            }
        }
    }

    @FunctionalInterface
    private interface Job {
        void run() throws InterruptedException;
    }

    @FunctionalInterface
    private interface Wait {
        void run() throws InterruptedException;
    }
}
