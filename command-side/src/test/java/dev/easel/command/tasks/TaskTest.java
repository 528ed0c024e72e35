package dev.easel.command.tasks;

import static dev.easel.command.tasks.TwoSteps.DEADLINE;
import static dev.easel.command.tasks.TwoSteps.FIRST;
import static dev.easel.command.tasks.TwoSteps.NOW;
import static dev.easel.command.tasks.TwoSteps.OWNER;
import static dev.easel.command.tasks.TwoSteps.PAYMENT;
import static dev.easel.command.tasks.TwoSteps.PLAN;
import static dev.easel.command.tasks.TwoSteps.SECOND;
import static dev.easel.command.tasks.TwoSteps.SKETCH;
import static dev.easel.command.tasks.TwoSteps.TASK;
import static dev.easel.command.tasks.TwoSteps.TOOL;
import static dev.easel.command.tasks.TwoSteps.made;
import static dev.easel.command.tasks.TwoSteps.recorded;
import static dev.easel.command.tasks.TwoSteps.report;
import static dev.easel.command.tasks.TwoSteps.request;
import static dev.easel.command.tasks.TwoSteps.requested;
import static dev.easel.command.tasks.TwoSteps.sketched;
import static dev.easel.command.tasks.TwoSteps.started;
import static dev.easel.command.tasks.TwoSteps.submit;
import static dev.easel.command.tasks.TwoSteps.submitted;

import dev.easel.api.IdempotencyMismatch;
import dev.easel.api.credits.Credits;
import dev.easel.api.tasks.AttemptOutcome;
import dev.easel.api.tasks.StepCourse;
import dev.easel.api.tasks.StepId;
import dev.easel.api.tasks.TaskAnswer;
import dev.easel.api.tasks.TaskCourse;
import dev.easel.api.tasks.TaskStatus;
import dev.easel.api.tasks.commands.CompleteStep;
import dev.easel.api.tasks.commands.RecordAttempt;
import dev.easel.api.tasks.commands.RequestStep;
import dev.easel.api.tasks.commands.RetryStep;
import dev.easel.api.tasks.commands.StartTask;
import dev.easel.api.tasks.refusals.StepNotCurrent;
import dev.easel.api.tasks.refusals.TaskNotRetryable;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** From submission to its first step; what follows: {@link TwoStepTaskTest}, {@link TaskEndTest}. */
class TaskTest {

    final FixtureConfiguration<Task> fixture = new AggregateTestFixture<>(Task.class);

    @BeforeEach
    void stopTheClock() {
        fixture.givenCurrentTime(NOW);
    }

    @Nested
    class GivenNothing {

        @Test
        void takesATask() {
            fixture.givenNoPriorActivity()
                    .andGivenCurrentTime(NOW)
                    .when(submit("print"))
                    .expectEvents(submitted())
                    .expectResultMessagePayload(waiting());
        }
    }

    @Nested
    class GivenASubmittedTask {

        @Test
        void answersTheSameSubmissionAgain() {
            fixture.given(submitted())
                    .when(submit("print"))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void refusesAnotherSubmissionUnderItsId() {
            fixture.given(submitted())
                    .when(submit("other print"))
                    .expectNoEvents()
                    .expectExceptionDetails(new IdempotencyMismatch(TASK.value()));
        }

        @Test
        void startsWithItsFirstStep() {
            fixture.given(submitted()).when(new StartTask(TASK, NOW)).expectEvents(started(), requested(FIRST, 1));
        }

        @Test
        void requestsNoStepBeforeItHasStarted() {
            fixture.given(submitted())
                    .when(new RequestStep(TASK, FIRST, NOW))
                    .expectNoEvents()
                    .expectExceptionDetails(new StepNotCurrent(TASK, FIRST));
        }

        @Test
        void hasNothingToDispatchAgain() {
            fixture.given(submitted())
                    .when(new RetryStep(TASK, FIRST, 2))
                    .expectNoEvents()
                    .expectExceptionDetails(new TaskNotRetryable(TASK, TaskStatus.QUEUED));
        }
    }

    @Nested
    class GivenAStepAtWork {

        @Test
        void startsOnce() {
            fixture.given(submitted(), started(), requested(FIRST, 1))
                    .when(new StartTask(TASK, NOW))
                    .expectNoEvents();
        }

        @Test
        void requestsItOnce() {
            fixture.given(submitted(), started(), requested(FIRST, 1))
                    .when(new RequestStep(TASK, FIRST, NOW))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void requestsNoOtherOne() {
            fixture.given(submitted(), started(), requested(FIRST, 1))
                    .when(new RequestStep(TASK, SECOND, NOW))
                    .expectNoEvents()
                    .expectExceptionDetails(new StepNotCurrent(TASK, SECOND));
        }

        @Test
        void notesAnAttemptThatDecidesNothingOnce() {
            var lost = report(FIRST, 1, 1, AttemptOutcome.NOT_SENT);
            fixture.given(submitted(), started(), requested(FIRST, 1))
                    .when(new RecordAttempt(TASK, lost))
                    .expectEvents(recorded(lost));
            fixture.given(submitted(), started(), requested(FIRST, 1), recorded(lost))
                    .when(new RecordAttempt(TASK, lost))
                    .expectNoEvents();
        }

        @Test
        void refusesAnAttemptAtAStepThatItDoesNotHave() {
            var foreign = new StepId("stp_foreign");
            fixture.given(submitted(), started(), requested(FIRST, 1))
                    .when(new CompleteStep(TASK, made(foreign), SKETCH))
                    .expectNoEvents()
                    .expectExceptionDetails(new StepNotCurrent(TASK, foreign));
        }

        @Test
        void deliversItAndNamesTheNextOne() {
            fixture.given(submitted(), started(), requested(FIRST, 1))
                    .when(new CompleteStep(TASK, made(FIRST), SKETCH))
                    .expectEvents(recorded(made(FIRST)), sketched());
        }
    }

    private static TaskAnswer waiting() {
        var steps = PLAN.stream().map(step -> new StepCourse(step, TaskStatus.QUEUED, 0, null));
        var course = new TaskCourse(steps.toList(), Credits.NONE, NOW, DEADLINE, null, null);
        return new TaskAnswer(TASK, TaskStatus.QUEUED, OWNER, TOOL, request("print"), PAYMENT, List.of(), course);
    }
}
