package dev.easel.command.tasks;

import static dev.easel.api.credits.Credits.credits;
import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.tasks.PlannedStep;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatienceTest {

    @Test
    void givesFiveMinutesToShortSteps() {
        assertThat(Patience.deadline(List.of(step(60)), TwoSteps.NOW)).isEqualTo(TwoSteps.NOW.plusSeconds(300));
    }

    @Test
    void givesLongOnesTheTimeForThreeTries() {
        assertThat(Patience.deadline(List.of(step(60), step(300)), TwoSteps.NOW))
                .isEqualTo(TwoSteps.NOW.plusSeconds(1_080));
    }

    @Test
    void letsTheHoldOutliveTheTask() {
        assertThat(Patience.holdExpiry(TwoSteps.DEADLINE)).isEqualTo(TwoSteps.DEADLINE.plusSeconds(120));
    }

    private static PlannedStep step(long timeoutSeconds) {
        return new PlannedStep(
                TwoSteps.FIRST, 0, "Step", "test", "local", "none", credits(1), Duration.ofSeconds(timeoutSeconds));
    }
}
