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
import static dev.easel.command.tasks.TwoSteps.cancelled;
import static dev.easel.command.tasks.TwoSteps.completed;
import static dev.easel.command.tasks.TwoSteps.discarded;
import static dev.easel.command.tasks.TwoSteps.failed;
import static dev.easel.command.tasks.TwoSteps.failedLater;
import static dev.easel.command.tasks.TwoSteps.made;
import static dev.easel.command.tasks.TwoSteps.modelled;
import static dev.easel.command.tasks.TwoSteps.recorded;
import static dev.easel.command.tasks.TwoSteps.refused;
import static dev.easel.command.tasks.TwoSteps.request;
import static dev.easel.command.tasks.TwoSteps.requested;
import static dev.easel.command.tasks.TwoSteps.sketched;
import static dev.easel.command.tasks.TwoSteps.started;
import static dev.easel.command.tasks.TwoSteps.submit;
import static dev.easel.command.tasks.TwoSteps.submitted;

import dev.easel.api.tasks.CancelledBy;
import dev.easel.api.tasks.FailureCause;
import dev.easel.api.tasks.StepCourse;
import dev.easel.api.tasks.TaskAnswer;
import dev.easel.api.tasks.TaskCourse;
import dev.easel.api.tasks.TaskEnd;
import dev.easel.api.tasks.TaskStatus;
import dev.easel.api.tasks.commands.CancelTask;
import dev.easel.api.tasks.commands.CompleteStep;
import dev.easel.api.tasks.commands.EndOverdueTask;
import dev.easel.api.tasks.commands.FailStep;
import dev.easel.api.tasks.commands.FailTask;
import dev.easel.api.tasks.commands.InspectTask;
import dev.easel.api.tasks.commands.RecordAttempt;
import dev.easel.api.tasks.commands.RequestStep;
import dev.easel.api.tasks.commands.RetryStep;
import dev.easel.api.tasks.commands.StartTask;
import dev.easel.api.tasks.events.TaskCancelled;
import dev.easel.api.tasks.events.TaskFailed;
import dev.easel.api.tasks.refusals.TaskNotCancellable;
import dev.easel.api.tasks.refusals.TaskNotRetryable;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How a task ends but by its last step, and what then still may come. */
class TaskEndTest {

    static final String NO = "the provider said no";
    static final String LATE = "The task was not done by its deadline.";

    final FixtureConfiguration<Task> fixture = new AggregateTestFixture<>(Task.class);

    @Nested
    class GivenAStepAtWork {

        @Test
        void failsForNothingWhenItCannotBeDone() {
            firstAtWork()
                    .when(new FailStep(TASK, refused(FIRST), FailureCause.PROVIDER_ERROR))
                    .expectEvents(recorded(refused(FIRST)), failed(FailureCause.PROVIDER_ERROR, NO, FIRST));
        }

        @Test
        void failsWhenNothingIsDelivered() {
            firstAtWork()
                    .when(new CompleteStep(TASK, made(FIRST), List.of()))
                    .expectEvents(
                            recorded(made(FIRST)),
                            failed(FailureCause.NO_OUTPUT, "The step delivered nothing.", FIRST));
        }

        @Test
        void failsWithAnAttemptThatWasNotedBefore() {
            firstAtWork()
                    .andGiven(recorded(refused(FIRST)))
                    .when(new FailStep(TASK, refused(FIRST), FailureCause.PROVIDER_ERROR))
                    .expectEvents(failed(FailureCause.PROVIDER_ERROR, NO, FIRST));
        }

        @Test
        void failsForWantOfItsHold() {
            firstAtWork()
                    .when(new FailTask(TASK, FailureCause.HOLD_EXPIRED, "gone", NOW))
                    .expectEvents(failed(FailureCause.HOLD_EXPIRED, "gone", FIRST));
        }

        @Test
        void isLeftAloneBeforeItsDeadline() {
            firstAtWork()
                    .when(new EndOverdueTask(TASK, DEADLINE.minusMillis(1)))
                    .expectNoEvents();
        }

        @Test
        void isCancelledForNothing() {
            firstAtWork().when(new CancelTask(TASK, CancelledBy.OWNER, NOW)).expectEvents(cancelled());
        }
    }

    @Nested
    class GivenThatTheFirstOfTwoStepsWasDelivered {

        @Test
        void chargesForItWhenTheSecondFails() {
            secondAtWork()
                    .when(new FailStep(TASK, refused(SECOND), FailureCause.PROVIDER_ERROR))
                    .expectEvents(recorded(refused(SECOND)), failedLater(FailureCause.PROVIDER_ERROR, NO, NOW));
        }

        @Test
        void chargesForItWhenTheDeadlinePasses() {
            secondAtWork()
                    .when(new EndOverdueTask(TASK, DEADLINE))
                    .expectEvents(failedLater(FailureCause.TASK_TIMEOUT, LATE, DEADLINE));
        }

        @Test
        void chargesForItWhenTheTaskIsCancelled() {
            secondAtWork()
                    .when(new CancelTask(TASK, CancelledBy.OPERATOR, NOW))
                    .expectEvents(new TaskCancelled(TASK, CancelledBy.OPERATOR, SKETCH, credits(3), NOW));
        }

        @Test
        void namesNoStepWhenItFailsBetweenThem() {
            between()
                    .when(new FailTask(TASK, FailureCause.HOLD_EXPIRED, "gone", NOW))
                    .expectEvents(
                            new TaskFailed(TASK, FailureCause.HOLD_EXPIRED, "gone", null, SKETCH, credits(3), NOW));
        }
    }

    @Nested
    class GivenATaskThatFailed {

        @Test
        void notesALateResultOnceAndDiscardsIt() {
            overdue().when(new CompleteStep(TASK, made(SECOND), MODEL)).expectEvents(discarded(made(SECOND)));
            overdue()
                    .andGiven(discarded(made(SECOND)))
                    .when(new CompleteStep(TASK, made(SECOND), MODEL))
                    .expectNoEvents();
        }

        @Test
        void notesALateFailureAndALateAttempt() {
            overdue()
                    .when(new FailStep(TASK, refused(SECOND), FailureCause.PROVIDER_ERROR))
                    .expectEvents(discarded(refused(SECOND)));
            overdue().when(new RecordAttempt(TASK, refused(SECOND))).expectEvents(discarded(refused(SECOND)));
        }

        @Test
        void endsOnce() {
            overdue().when(new EndOverdueTask(TASK, DEADLINE)).expectNoEvents();
            overdue()
                    .when(new FailTask(TASK, FailureCause.HOLD_EXPIRED, "gone", NOW))
                    .expectNoEvents();
            overdue().when(new StartTask(TASK, NOW)).expectNoEvents();
            overdue()
                    .when(new RequestStep(TASK, SECOND, NOW))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void isNeitherCancelledNorDispatchedAgain() {
            overdue()
                    .when(new CancelTask(TASK, CancelledBy.OWNER, NOW))
                    .expectNoEvents()
                    .expectExceptionDetails(new TaskNotCancellable(TASK, TaskStatus.FAILED));
            overdue()
                    .when(new RetryStep(TASK, SECOND, 2))
                    .expectNoEvents()
                    .expectExceptionDetails(new TaskNotRetryable(TASK, TaskStatus.FAILED));
        }

        @Test
        void saysWhyAndWhatWasDelivered() {
            var steps = List.of(
                    new StepCourse(PLAN.get(0), TaskStatus.SUCCEEDED, 1, NOW),
                    new StepCourse(PLAN.get(1), TaskStatus.FAILED, 1, null));
            var end = TaskEnd.failed(DEADLINE, FailureCause.TASK_TIMEOUT, LATE);
            var course = new TaskCourse(steps, credits(3), NOW, DEADLINE, NOW, end);
            fixture.givenCurrentTime(NOW);
            overdue()
                    .when(new InspectTask(TASK))
                    .expectNoEvents()
                    .expectResultMessagePayload(new TaskAnswer(
                            TASK, TaskStatus.FAILED, OWNER, TOOL, request("print"), PAYMENT, SKETCH, course));
        }

        @Test
        void stillAnswersItsSubmission() {
            overdue().when(submit("print")).expectSuccessfulHandlerExecution().expectNoEvents();
        }
    }

    @Nested
    class GivenATaskThatEndedOtherwise {

        @Test
        void isCancelledOnce() {
            firstAtWork()
                    .andGiven(cancelled())
                    .when(new CancelTask(TASK, CancelledBy.OPERATOR, NOW.plusSeconds(1)))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void isNotCancelledWhenItIsComplete() {
            secondAtWork()
                    .andGiven(modelled(), completed())
                    .when(new CancelTask(TASK, CancelledBy.OWNER, NOW))
                    .expectNoEvents()
                    .expectExceptionDetails(new TaskNotCancellable(TASK, TaskStatus.SUCCEEDED));
        }
    }

    private TestExecutor<Task> firstAtWork() {
        return fixture.given(submitted(), started(), requested(FIRST, 1));
    }

    private TestExecutor<Task> between() {
        return firstAtWork().andGiven(recorded(made(FIRST)), sketched());
    }

    private TestExecutor<Task> secondAtWork() {
        return between().andGiven(requested(SECOND, 1));
    }

    private TestExecutor<Task> overdue() {
        return secondAtWork().andGiven(failedLater(FailureCause.TASK_TIMEOUT, LATE, DEADLINE));
    }
}
