package dev.easel.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RestartsTest {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    private final Restarts restarts = new Restarts();

    @Test
    void waitsLongerEachTimeAndAllowsThree() {
        assertThat(restarts.next(NOON)).isEqualTo(Duration.ofMillis(500));
        assertThat(restarts.next(NOON.plusSeconds(1))).isEqualTo(Duration.ofSeconds(2));
        assertThat(restarts.next(NOON.plusSeconds(2))).isEqualTo(Duration.ofSeconds(5));
        assertThat(restarts.next(NOON.plusSeconds(3))).isNull();
    }

    @Test
    void forgetsWhatIsLongAgo() {
        restarts.next(NOON);
        restarts.next(NOON.plusSeconds(1));
        restarts.next(NOON.plusSeconds(2));
        assertThat(restarts.next(NOON.plus(Restarts.WINDOW).plusSeconds(2))).isEqualTo(Duration.ofSeconds(2));
        assertThat(restarts.next(NOON.plus(Restarts.WINDOW).plusSeconds(2))).isEqualTo(Duration.ofSeconds(5));
    }
}
