package dev.easel.query.proof;

import dev.easel.query.proof.chain.SignedHead;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals and archives on a thread of its own, off everybody's path. Every process may run one: they take turns. A head that
 * was signed but not archived when a process died is archived by the next one.
 */
final class SealWorker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SealWorker.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final int AT_ONCE = 32;

    private final Sealer sealer;
    private final HeadBook book;
    private final HeadArchive archive;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread worker =
            Thread.ofPlatform().name("easel-seal").daemon().unstarted(this::work);
    private volatile @Nullable String problem;

    SealWorker(Sealer sealer, HeadBook book, HeadArchive archive) {
        this.sealer = sealer;
        this.book = book;
        this.archive = archive;
    }

    void start() {
        worker.start();
    }

    /** Why it cannot go on; null when all is well. */
    @Nullable
    String problem() {
        return problem;
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            worker.join(LOOK_AGAIN.multipliedBy(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        try {
            do {
                step();
            } while (!closed.await(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void step() {
        try {
            while (closed.getCount() > 0 && sealer.sealNext()) {
                LOG.debug("sealed a range");
            }
            archive();
            problem = null;
        } catch (RuntimeException failure) {
            note(failure);
        }
    }

    private void archive() {
        List<SignedHead> waiting;
        do {
            waiting = book.unarchived(AT_ONCE);
            waiting.forEach(this::archive);
        } while (waiting.size() == AT_ONCE);
    }

    private void archive(SignedHead signed) {
        var head = HeadJson.of(signed);
        var agrees = archive.keep(head);
        book.archived(head.number(), agrees);
        if (!agrees) {
            LOG.error("The archive has another head under number {}: one of the two was rewritten.", head.number());
        }
    }

    /** Said once, not every second: a service may be away for long. */
    private void note(RuntimeException failure) {
        var message = String.valueOf(failure.getMessage());
        if (closed.getCount() > 0 && !message.equals(problem)) {
            LOG.warn("sealing stands still: {}", message);
            problem = message;
        }
    }
}
