package dev.easel.command.tasks;

import static dev.easel.api.credits.Credits.credits;
import static dev.easel.command.tasks.TwoSteps.DEADLINE;
import static dev.easel.command.tasks.TwoSteps.FIRST;
import static dev.easel.command.tasks.TwoSteps.MODEL;
import static dev.easel.command.tasks.TwoSteps.NOW;
import static dev.easel.command.tasks.TwoSteps.OWNER;
import static dev.easel.command.tasks.TwoSteps.PAYMENT;
import static dev.easel.command.tasks.TwoSteps.PLAN;
import static dev.easel.command.tasks.TwoSteps.SECOND;
import static dev.easel.command.tasks.TwoSteps.SKETCH;
import static dev.easel.command.tasks.TwoSteps.TASK;
import static dev.easel.command.tasks.TwoSteps.TOOL;
import static dev.easel.command.tasks.TwoSteps.completed;
import static dev.easel.command.tasks.TwoSteps.made;
import static dev.easel.command.tasks.TwoSteps.modelled;
import static dev.easel.command.tasks.TwoSteps.recorded;
import static dev.easel.command.tasks.TwoSteps.report;
import static dev.easel.command.tasks.TwoSteps.request;
import static dev.easel.command.tasks.TwoSteps.requested;
import static dev.easel.command.tasks.TwoSteps.sketched;
import static dev.easel.command.tasks.TwoSteps.started;
import static dev.easel.command.tasks.TwoSteps.submitted;

import dev.easel.api.credits.Credits;
import dev.easel.api.tasks.AttemptOutcome;
import dev.easel.api.tasks.Output;
import dev.easel.api.tasks.StepCourse;
import dev.easel.api.tasks.TaskAnswer;
import dev.easel.api.tasks.TaskCourse;
import dev.easel.api.tasks.TaskEnd;
import dev.easel.api.tasks.TaskStatus;
import dev.easel.api.tasks.commands.CompleteStep;
import dev.easel.api.tasks.commands.InspectTask;
import dev.easel.api.tasks.commands.RequestStep;
import dev.easel.api.tasks.commands.RetryStep;
import dev.easel.api.tasks.refusals.StepNotCurrent;
import java.time.Instant;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** From one step to the next and to the last. */
class TwoStepTaskTest {

    final FixtureConfiguration<Task> fixture = new AggregateTestFixture<>(Task.class);

    @BeforeEach
    void stopTheClock() {
        fixture.givenCurrentTime(NOW);
    }

    @Nested
    class GivenADeliveredStep {

        @Test
        void hasNothingAtWorkToDispatchAgain() {
            fixture.given(submitted(), started(), requested(FIRST, 1), recorded(made(FIRST)), sketched())
                    .when(new RetryStep(TASK, SECOND, 2))
                    .expectNoEvents()
                    .expectExceptionDetails(new StepNotCurrent(TASK, SECOND));
        }

        @Test
        void handsWhatWasMadeToTheNextOne() {
            fixture.given(submitted(), started(), requested(FIRST, 1), recorded(made(FIRST)), sketched())
                    .when(new RequestStep(TASK, SECOND, NOW))
                    .expectEvents(requested(SECOND, 1));
        }

        @Test
        void isNotRequestedAgain() {
            fixture.given(submitted(), started(), requested(FIRST, 1), recorded(made(FIRST)), sketched())
                    .when(new RequestStep(TASK, FIRST, NOW))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void isDeliveredOnce() {
            fixture.given(submitted(), started(), requested(FIRST, 1), recorded(made(FIRST)), sketched())
                    .when(new CompleteStep(TASK, made(FIRST), SKETCH))
                    .expectNoEvents();
        }

        @Test
        void showsNoOutputBeforeTheEnd() {
            fixture.given(submitted(), started(), requested(FIRST, 1), recorded(made(FIRST)), sketched())
                    .when(new InspectTask(TASK))
                    .expectNoEvents()
                    .expectResultMessagePayload(answer(
                            TaskStatus.RUNNING,
                            List.of(),
                            credits(3),
                            List.of(delivered(0, 1), new StepCourse(PLAN.get(1), TaskStatus.QUEUED, 0, null)),
                            NOW,
                            null));
        }
    }

    @Nested
    class GivenTheLastStepAtWork {

        @Test
        void completesTheTaskForItsWholePrice() {
            fixture.given(submitted(), started(), requested(FIRST, 1), recorded(made(FIRST)), sketched())
                    .andGiven(requested(SECOND, 1))
                    .when(new CompleteStep(TASK, made(SECOND), MODEL))
                    .expectEvents(recorded(made(SECOND)), modelled(), completed());
        }

        @Test
        void showsWhatWasMade() {
            fixture.given(submitted(), started(), requested(FIRST, 1), requested(FIRST, 2))
                    .andGiven(recorded(report(FIRST, 2, 1, AttemptOutcome.SUCCEEDED)), sketched())
                    .andGiven(requested(SECOND, 1), modelled(), completed())
                    .when(new InspectTask(TASK))
                    .expectResultMessagePayload(answer(
                            TaskStatus.SUCCEEDED,
                            MODEL,
                            credits(8),
                            List.of(delivered(0, 2), delivered(1, 1)),
                            NOW,
                            NOW));
        }
    }

    private static StepCourse delivered(int ordinal, int round) {
        return new StepCourse(PLAN.get(ordinal), TaskStatus.SUCCEEDED, round, NOW);
    }

    private static TaskAnswer answer(
            TaskStatus status,
            List<Output> outputs,
            Credits charge,
            List<StepCourse> steps,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt) {
        var end = endedAt == null ? null : TaskEnd.completed(endedAt);
        var course = new TaskCourse(steps, charge, NOW, DEADLINE, startedAt, end);
        return new TaskAnswer(TASK, status, OWNER, TOOL, request("print"), PAYMENT, outputs, course);
    }
}
