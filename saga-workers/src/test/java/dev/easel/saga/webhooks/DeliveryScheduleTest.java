package dev.easel.saga.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryScheduleTest {

    private static final Instant NOW = Instant.parse("2026-02-03T04:05:06Z");

    @Test
    void triesTenTimesInFourDays() {
        var waits = new ArrayList<Duration>();
        for (var tries = 0; DeliverySchedule.USUAL.after(tries, Duration.ZERO, 0) != null; tries++) {
            waits.add(DeliverySchedule.USUAL.after(tries, Duration.ZERO, 0));
        }
        assertThat(waits)
                .containsExactly(
                        Duration.ZERO,
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(30),
                        Duration.ofHours(2),
                        Duration.ofHours(5),
                        Duration.ofHours(10),
                        Duration.ofHours(14),
                        Duration.ofHours(20),
                        Duration.ofHours(24));
    }

    @Test
    void spreadsWhatFailedTogether() {
        assertThat(DeliverySchedule.USUAL.after(2, Duration.ZERO, 0.5)).isEqualTo(Duration.ofSeconds(315));
        assertThat(DeliverySchedule.USUAL.after(2, Duration.ZERO, 1)).isEqualTo(Duration.ofSeconds(330));
    }

    @Test
    void leavesAReceiverAloneAsLongAsItWantsButADayAtMost() {
        assertThat(DeliverySchedule.USUAL.after(1, Duration.ofMinutes(2), 0)).isEqualTo(Duration.ofMinutes(2));
        assertThat(DeliverySchedule.USUAL.after(3, Duration.ofMinutes(2), 0)).isEqualTo(Duration.ofMinutes(30));
        assertThat(DeliverySchedule.USUAL.after(1, Duration.ofDays(365), 0)).isEqualTo(Duration.ofHours(24));
        assertThat(DeliverySchedule.USUAL.after(10, Duration.ofMinutes(2), 0)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "120, 120",
        "' 7 ', 7",
        "0, 0",
        "-5, 0",
        "soon, 0",
        "99999999999999999999, 0",
        "'Tue, 03 Feb 2026 04:06:06 GMT', 60",
        "'Tue, 03 Feb 2026 04:00:00 GMT', 0",
        "'Tue, 99 Feb 2026 04:00:00 GMT', 0"
    })
    void understandsSecondsAndDates(String header, long seconds) {
        assertThat(RetryAfter.of(header, NOW)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void waitsForNothingWhenNothingIsSaid() {
        assertThat(RetryAfter.of(null, NOW)).isEqualTo(Duration.ZERO);
    }
}
