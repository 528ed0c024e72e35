package dev.easel.command.tasks;

import static dev.easel.command.tasks.TwoSteps.FIRST;
import static dev.easel.command.tasks.TwoSteps.SKETCH;
import static dev.easel.command.tasks.TwoSteps.TASK;
import static dev.easel.command.tasks.TwoSteps.discarded;
import static dev.easel.command.tasks.TwoSteps.failed;
import static dev.easel.command.tasks.TwoSteps.made;
import static dev.easel.command.tasks.TwoSteps.recorded;
import static dev.easel.command.tasks.TwoSteps.refused;
import static dev.easel.command.tasks.TwoSteps.report;
import static dev.easel.command.tasks.TwoSteps.requested;
import static dev.easel.command.tasks.TwoSteps.sketched;
import static dev.easel.command.tasks.TwoSteps.started;
import static dev.easel.command.tasks.TwoSteps.submitted;

import dev.easel.api.tasks.AttemptOutcome;
import dev.easel.api.tasks.FailureCause;
import dev.easel.api.tasks.commands.CompleteStep;
import dev.easel.api.tasks.commands.FailStep;
import dev.easel.api.tasks.commands.RetryStep;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** An operator dispatches a step again. */
class TaskRoundsTest {

    final FixtureConfiguration<Task> fixture = new AggregateTestFixture<>(Task.class);

    @Nested
    class GivenAStepAtWork {

        @Test
        void dispatchesItOncePerRound() {
            fixture.given(submitted(), started(), requested(FIRST, 1))
                    .when(new RetryStep(TASK, FIRST, 2))
                    .expectEvents(requested(FIRST, 2));
            fixture.given(submitted(), started(), requested(FIRST, 1), requested(FIRST, 2))
                    .when(new RetryStep(TASK, FIRST, 2))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }
    }

    @Nested
    class GivenAStepThatAnOperatorDispatchedAgain {

        @Test
        void doesNotFailByAnEarlierRound() {
            firstAtWork()
                    .andGiven(requested(FIRST, 2))
                    .when(new FailStep(TASK, refused(FIRST), FailureCause.PROVIDER_ERROR))
                    .expectEvents(recorded(refused(FIRST)));
        }

        @Test
        void failsByItsPresentRound() {
            var again = report(FIRST, 2, 1, AttemptOutcome.FAILED);
            firstAtWork()
                    .andGiven(requested(FIRST, 2))
                    .when(new FailStep(TASK, again, FailureCause.PROVIDER_ERROR))
                    .expectEvents(recorded(again), failed(FailureCause.PROVIDER_ERROR, "the provider said no", FIRST));
        }

        @Test
        void takesWhatAnEarlierRoundDelivers() {
            firstAtWork()
                    .andGiven(requested(FIRST, 2))
                    .when(new CompleteStep(TASK, made(FIRST), SKETCH))
                    .expectEvents(recorded(made(FIRST)), sketched());
        }

        @Test
        void discardsWhatIsDeliveredTwice() {
            var second = report(FIRST, 2, 1, AttemptOutcome.SUCCEEDED);
            firstAtWork()
                    .andGiven(requested(FIRST, 2), recorded(made(FIRST)), sketched())
                    .when(new CompleteStep(TASK, second, SKETCH))
                    .expectEvents(discarded(second));
        }
    }

    private TestExecutor<Task> firstAtWork() {
        return fixture.given(submitted(), started(), requested(FIRST, 1));
    }
}
