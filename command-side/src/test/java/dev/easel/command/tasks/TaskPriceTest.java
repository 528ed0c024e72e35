package dev.easel.command.tasks;

import static dev.easel.api.credits.Credits.credits;
import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.credits.Credits;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaskPriceTest {

    @Test
    void isTheSumOfItsSteps() {
        assertThat(TaskPrice.of(TwoSteps.PLAN)).isEqualTo(credits(8));
        assertThat(TaskPrice.of(TwoSteps.PLAN.subList(0, 1))).isEqualTo(credits(3));
    }

    @Test
    void isNothingForNoStep() {
        assertThat(TaskPrice.of(List.of())).isEqualTo(Credits.NONE);
    }
}
