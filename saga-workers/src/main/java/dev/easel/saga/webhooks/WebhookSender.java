package dev.easel.saga.webhooks;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Claims deliveries and sends them, each on a virtual thread. Woken when there is something new or a place is free, and
 * every second for what is due again or was left behind by others. What a killed sender had in its hands is sent again, under
 * the same id, once its lease has run out.
 */
final class WebhookSender implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookSender.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration HOUSEKEEPING = Duration.ofHours(1);
    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(2);
    private static final int AT_ONCE = 512;

    private final DeliveryQueue queue;
    private final DeliveryWork work;
    private final Set<Thread> senders = ConcurrentHashMap.newKeySet();
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean open;
    private volatile Set<Thread> clerks = Set.of();

    WebhookSender(DeliveryQueue queue, DeliveryWork work) {
        this.queue = queue;
        this.work = work;
    }

    /** There is something to do. */
    void wake() {
        bell.release();
    }

    @Override
    public void start() {
        open = true;
        clerks = Set.of(
                Thread.ofVirtual().name("easel-webhook-claims").start(() -> repeat(this::awaitBell, this::claim)),
                Thread.ofVirtual()
                        .name("easel-webhook-housekeeping")
                        .start(() -> repeat(() -> Thread.sleep(HOUSEKEEPING), this::forgetOld)));
    }

    @Override
    public void stop() {
        open = false;
        clerks.forEach(Thread::interrupt);
        var stopping = Set.copyOf(senders);
        stopping.forEach(Thread::interrupt);
        try {
            for (var sender : stopping) {
                sender.join(PATIENCE_AT_THE_END);
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
        var free = AT_ONCE - senders.size();
        if (free > 0) {
            queue.claim(free).forEach(this::begin);
        }
    }

    private void begin(Delivery delivery) {
        var thread = Thread.ofVirtual().name("easel-webhook-" + delivery.id()).unstarted(() -> run(delivery));
        senders.add(thread);
        thread.start();
    }

    private void run(Delivery delivery) {
        try {
            work.send(delivery);
        } catch (RuntimeException e) {
            LOG.warn("{} stays until its lease has run out: {}", delivery.id(), e.toString());
        } finally {
            senders.remove(Thread.currentThread());
            wake();
        }
    }

    private void forgetOld() {
        while (open && queue.forgetOld()) {
            LOG.debug("forgot a part of what was told long ago");
        }
    }

    private void repeat(Wait wait, Runnable job) {
        while (open) {
            try {
                wait.run();
                job.run();
            } catch (InterruptedException e) {
                return; // closing
            } catch (RuntimeException e) {
                LOG.warn("webhooks are tried again: {}", e.toString()); // the database is away, most likely
            }
        }
    }

    private void awaitBell() throws InterruptedException {
        if (bell.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
            bell.drainPermits();
        }
    }

    @FunctionalInterface
    private interface Wait {
        void run() throws InterruptedException;
    }
}
