package dev.easel.saga.providers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.tasks.AttemptId;
import dev.easel.api.tasks.FailureCause;
import dev.easel.saga.providers.Attempt.Ending;
import dev.easel.saga.providers.RetryPolicy.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

    static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    static final Instant LATER = NOW.plusSeconds(300);
    static final RetryPolicy POLICY = new RetryPolicy(Duration.ofSeconds(1));

    @Test
    void waitsTwiceAsLongEveryTime() {
        assertThat(POLICY.next(ending(true), new Tally(1, 1), NOW, LATER)).isEqualTo(Duration.ofSeconds(1));
        assertThat(POLICY.next(ending(true), new Tally(2, 2), NOW, LATER)).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void givesUpAfterThreeCertainFailures() {
        assertThat(POLICY.next(ending(true), new Tally(3, 3), NOW, LATER)).isNull();
    }

    @Test
    void doesNotCountWhatWasNeverSentUntilThereAreEight() {
        assertThat(POLICY.next(ending(true), new Tally(7, 0), NOW, LATER)).isEqualTo(Duration.ofSeconds(64));
        assertThat(POLICY.next(ending(true), new Tally(8, 0), NOW, LATER)).isNull();
    }

    @Test
    void givesUpAtOnceWhenItCanNeverWork() {
        assertThat(POLICY.next(ending(false), new Tally(1, 1), NOW, LATER)).isNull();
    }

    @Test
    void beginsNothingAfterTheDeadline() {
        assertThat(POLICY.next(ending(true), new Tally(1, 1), NOW, NOW.plusSeconds(1)))
                .isNull();
    }

    @Test
    void sendsAgainWhatNeverLeftBeforeItGoesElsewhere() {
        assertThat(goesElsewhere(AttemptState.NOT_SENT, 0, new Tally(2, 0))).isFalse();
        assertThat(goesElsewhere(AttemptState.NOT_SENT, 0, new Tally(3, 0))).isTrue();
    }

    @Test
    void goesElsewhereAtOnceAfterACertainFailureWhileThereIsAnotherRoute() {
        assertThat(goesElsewhere(AttemptState.FAILED, 0, new Tally(1, 1))).isTrue();
        assertThat(goesElsewhere(AttemptState.FAILED, 1, new Tally(1, 1))).isFalse();
    }

    @Test
    void goesNowhereAfterTheDeadline() {
        var attempt = attempt(AttemptState.FAILED, 0);
        assertThat(RetryPolicy.goesElsewhere(
                        attempt,
                        ending(false),
                        new Tally(1, 1),
                        attempt.requested().deadlineAt()))
                .isFalse();
    }

    @Test
    void asksEverLaterButNeverRarerThanTwiceAMinute() {
        assertThat(PollPolicy.next(0, 0.5)).isEqualTo(Duration.ofSeconds(2));
        assertThat(PollPolicy.next(1, 0.5)).isEqualTo(Duration.ofMillis(3200));
        assertThat(PollPolicy.next(20, 0.5)).isEqualTo(Duration.ofSeconds(30));
        assertThat(PollPolicy.next(0, 0)).isEqualTo(Duration.ofMillis(1600));
        assertThat(PollPolicy.next(0, 1)).isEqualTo(Duration.ofMillis(2400));
    }

    static Ending ending(boolean retryable) {
        return new Ending(NOW, NOW, List.of(), 0, retryable, FailureCause.PROVIDER_ERROR, "why");
    }

    private static boolean goesElsewhere(AttemptState state, int route, Tally tally) {
        return RetryPolicy.goesElsewhere(attempt(state, route), ending(true), tally, NOW);
    }

    private static Attempt attempt(AttemptState state, int route) {
        var step = Steps.routed("routes", Map.of());
        var id = AttemptId.of(step.step().stepId(), 1, 1);
        return new Attempt(id, step, 1, route, state, null, 1, 0, Map.of(), ending(true));
    }
}
