package dev.easel.query.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WaitTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final Duration NO_MORE = Duration.ZERO;
    private static final Wait.Pace TEN_SECONDS = new Wait.Pace(Duration.ofSeconds(10), 2);

    @Test
    void letsThoseBeforeItGoFirst() {
        assertThat(Wait.inQueue(3, TEN_SECONDS, NO_MORE)).isEqualTo(new Wait(3, 25));
        assertThat(Wait.inQueue(1, TEN_SECONDS, Duration.ofSeconds(7))).isEqualTo(new Wait(1, 22));
    }

    @Test
    void waitsForNobodyWhenNobodyIsBeforeIt() {
        var idle = new Wait.Pace(Duration.ofSeconds(10), 0);
        assertThat(Wait.inQueue(1, idle, NO_MORE)).isEqualTo(new Wait(1, 10));
        assertThat(Wait.inQueue(3, idle, NO_MORE)).isEqualTo(new Wait(3, 30));
    }

    @Test
    void countsDownWhileItsStepIsAtWork() {
        assertThat(Wait.atWork(NOW.minusMillis(3_500), NOW, TEN_SECONDS, NO_MORE))
                .isEqualTo(new Wait(null, 7));
        assertThat(Wait.atWork(null, NOW, TEN_SECONDS, NO_MORE)).isEqualTo(new Wait(null, 10));
    }

    @Test
    void neverPromisesThePast() {
        assertThat(Wait.atWork(NOW.minusSeconds(60), NOW, TEN_SECONDS, NO_MORE)).isEqualTo(new Wait(null, 1));
        assertThat(Wait.atWork(NOW.minusSeconds(60), NOW, TEN_SECONDS, Duration.ofSeconds(4)))
                .isEqualTo(new Wait(null, 4));
    }
}
