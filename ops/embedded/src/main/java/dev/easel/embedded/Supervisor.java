package dev.easel.embedded;

import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts a service again whenever its process ends unasked, as often as {@link Restarts} allows; one line of log each. */
final class Supervisor {

    private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);

    private final String title;
    private final Embedded service;
    private final BooleanSupplier wanted;
    private final Consumer<EmbeddedFailure> givenUp;
    private final Restarts restarts = new Restarts();

    /**
     * @param wanted whether it should run: false when it was stopped
     * @param givenUp told when it could not be kept running, and why
     */
    Supervisor(String title, Embedded service, BooleanSupplier wanted, Consumer<EmbeddedFailure> givenUp) {
        this.title = title;
        this.service = service;
        this.wanted = wanted;
        this.givenUp = givenUp;
    }

    /** Watches a process until its service is stopped, or ends too often. */
    void watch(ProcessHandle first) {
        Thread.ofVirtual().name("easel-watch-" + title).start(() -> keepRunning(first));
    }

    private void keepRunning(ProcessHandle first) {
        try {
            var process = first;
            while (true) {
                process.onExit().join();
                if (!wanted.getAsBoolean()) {
                    return;
                }
                process = again(process);
            }
        } catch (EmbeddedFailure e) {
            LOG.error("{}", e.getMessage());
            givenUp.accept(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The new process; the old one when it did not start. */
    private ProcessHandle again(ProcessHandle ended) throws InterruptedException {
        var wait = restarts.next(Instant.now());
        if (wait == null) {
            throw new EmbeddedFailure(
                    title + " ended once more after it was started again too often. The reason may be in its log.",
                    null);
        }
        LOG.warn("{} (process {}) ended unasked; it is started again in {} ms", title, ended.pid(), wait.toMillis());
        Thread.sleep(wait);
        synchronized (service) { // it is not stopped halfway
            if (!wanted.getAsBoolean()) {
                return ended;
            }
            try {
                service.start();
            } catch (EmbeddedFailure e) {
                LOG.warn("{}", e.getMessage());
                return ended;
            }
            var process = service.process().orElse(ended);
            LOG.info("{} runs again (process {})", title, process.pid());
            return process;
        }
    }
}
