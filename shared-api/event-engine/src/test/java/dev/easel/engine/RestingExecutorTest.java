package dev.easel.engine;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Delayed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RestingExecutorTest {

    private static final long BUSY = MILLISECONDS.toNanos(8);

    private final RestingExecutor executor = new RestingExecutor("group");

    @AfterEach
    void end() {
        executor.shutdownNow();
    }

    @Test
    void beginsAtOnceWhenItWasIdle() {
        assertThat(((Delayed) executor.submit(() -> {})).getDelay(NANOSECONDS)).isNotPositive();
    }

    @Test
    void restsAfterABatchFromItsEnd() throws Exception {
        var began = System.nanoTime();
        executor.submit(RestingExecutorTest::busy).get();

        executor.submit(() -> {}).get();
        assertThat(System.nanoTime() - began).isGreaterThanOrEqualTo(3 * BUSY);
    }

    @Test
    void restsAfterOneThatFailed() throws Exception {
        var began = System.nanoTime();
        Runnable failing = () -> {
            busy();
            throw new IllegalStateException();
        };
        assertThat(executor.submit(failing)).failsWithin(Duration.ofSeconds(30));

        executor.submit(() -> {}).get();
        assertThat(System.nanoTime() - began).isGreaterThanOrEqualTo(3 * BUSY);
    }

    @Test
    void restsTwiceAsLongAsTheBatchTookButNotLong() {
        assertThat(RestingExecutor.rest(MILLISECONDS.toNanos(3))).isEqualTo(MILLISECONDS.toNanos(6));
        assertThat(RestingExecutor.rest(MILLISECONDS.toNanos(50))).isEqualTo(MILLISECONDS.toNanos(25));
    }

    @Test
    void goesOnAtOnceAfterALargeBatch() {
        assertThat(RestingExecutor.rest(MILLISECONDS.toNanos(100))).isZero();
    }

    private static void busy() {
        var end = System.nanoTime() + BUSY;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }
}
