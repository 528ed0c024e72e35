package dev.easel.saga.tasks;

import static dev.easel.api.credits.Credits.credits;

import dev.easel.api.Owner;
import dev.easel.api.catalog.ToolId;
import dev.easel.api.credits.Allocation;
import dev.easel.api.credits.Balance;
import dev.easel.api.credits.Credits;
import dev.easel.api.credits.HoldAnswer;
import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.HoldState;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.LotId;
import dev.easel.api.credits.ReleaseCause;
import dev.easel.api.credits.commands.AffirmHold;
import dev.easel.api.credits.commands.CaptureHold;
import dev.easel.api.credits.commands.ReleaseHold;
import dev.easel.api.credits.events.HoldCaptured;
import dev.easel.api.credits.events.HoldExpired;
import dev.easel.api.credits.events.HoldReleased;
import dev.easel.api.tasks.CancelledBy;
import dev.easel.api.tasks.FailureCause;
import dev.easel.api.tasks.Payment;
import dev.easel.api.tasks.PlannedStep;
import dev.easel.api.tasks.Request;
import dev.easel.api.tasks.StepId;
import dev.easel.api.tasks.TaskId;
import dev.easel.api.tasks.TaskSource;
import dev.easel.api.tasks.ToolRef;
import dev.easel.api.tasks.commands.FailTask;
import dev.easel.api.tasks.commands.RequestStep;
import dev.easel.api.tasks.commands.StartTask;
import dev.easel.api.tasks.events.StepCompleted;
import dev.easel.api.tasks.events.TaskCancelled;
import dev.easel.api.tasks.events.TaskCompleted;
import dev.easel.api.tasks.events.TaskFailed;
import dev.easel.api.tasks.events.TaskSubmitted;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TaskFulfilmentTest {

    static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    static final Owner OWNER = new Owner(Owner.PLATFORM, "acc_1");
    static final TaskId TASK = new TaskId("tsk_1");
    static final LedgerId LEDGER = LedgerId.of(OWNER);
    static final HoldId HOLD = HoldId.of(TASK, 1);
    static final StepId FIRST = StepId.of(TASK, 0);
    static final StepId SECOND = StepId.of(TASK, 1);
    static final Credits PRICE = credits(10);
    static final Credits NONE = Credits.NONE;
    static final Allocation TEN = Allocation.of(new LotId("lot_1"), PRICE);
    static final String HOLD_GONE = "The credits held for this task went back before it ended.";

    final SagaTestFixture<TaskFulfilment> fixture = new SagaTestFixture<>(TaskFulfilment.class);
    HoldState hold = HoldState.OPEN;

    @BeforeEach
    void answerForTheLedger() {
        fixture.registerListenerInvocationErrorHandler(PropagatingErrorHandler.instance());
        fixture.givenCurrentTime(NOW);
        fixture.setCallbackBehavior((command, _) -> command instanceof AffirmHold
                ? new HoldAnswer(HOLD, hold, PRICE, NONE, new Balance(NONE, PRICE), new Balance(NONE, PRICE))
                : null);
    }

    @Test
    void startsATaskWhoseHoldIsOpen() {
        fixture.givenNoPriorActivity()
                .whenPublishingA(submitted())
                .expectActiveSagas(1)
                .expectAssociationWith("holdId", HOLD.value())
                .expectDispatchedCommands(new AffirmHold(LEDGER, HOLD), new StartTask(TASK, NOW));
    }

    @Test
    void failsATaskWhoseHoldIsGoneBeforeAnythingIsDone() {
        hold = HoldState.RELEASED;
        fixture.givenNoPriorActivity()
                .whenPublishingA(submitted())
                .expectActiveSagas(1)
                .expectDispatchedCommands(new AffirmHold(LEDGER, HOLD), failForWantOfHold());
    }

    @Test
    void endsWithATaskThatFailedForWantOfItsHold() {
        hold = HoldState.RELEASED;
        fixture.givenAPublished(submitted())
                .whenPublishingA(failed(FailureCause.HOLD_EXPIRED))
                .expectActiveSagas(0)
                .expectDispatchedCommands(released(ReleaseCause.TASK_FAILED));
    }

    @Nested
    class GivenASubmittedTask {

        @Test
        void startsItAgainWhenTheEventComesTwice() {
            fixture.givenAPublished(submitted())
                    .whenPublishingA(submitted())
                    .expectActiveSagas(1)
                    .expectDispatchedCommands(new AffirmHold(LEDGER, HOLD), new StartTask(TASK, NOW));
        }

        @Test
        void asksForTheStepThatFollows() {
            fixture.givenAPublished(submitted())
                    .whenPublishingA(new StepCompleted(TASK, FIRST, List.of(), SECOND, NOW))
                    .expectDispatchedCommands(new RequestStep(TASK, SECOND, NOW));
        }

        @Test
        void asksForItTheSameWayWhenTheEventComesTwice() {
            fixture.givenAPublished(submitted())
                    .andThenAPublished(new StepCompleted(TASK, FIRST, List.of(), SECOND, NOW))
                    .whenPublishingA(new StepCompleted(TASK, FIRST, List.of(), SECOND, NOW))
                    .expectDispatchedCommands(new RequestStep(TASK, SECOND, NOW));
        }

        @Test
        void asksForNothingAfterTheLastStep() {
            fixture.givenAPublished(submitted())
                    .andThenAPublished(new StepCompleted(TASK, FIRST, List.of(), SECOND, NOW))
                    .whenPublishingA(new StepCompleted(TASK, SECOND, List.of(), null, NOW))
                    .expectActiveSagas(1)
                    .expectNoDispatchedCommands();
        }

        @Test
        void capturesWhatWasDelivered() {
            fixture.givenAPublished(submitted())
                    .whenPublishingA(new TaskCompleted(TASK, List.of(), credits(7), NOW))
                    .expectActiveSagas(1)
                    .expectDispatchedCommands(new CaptureHold(LEDGER, HOLD, credits(7), NOW));
        }

        @Test
        void capturesTheSameWhenTheEventComesTwice() {
            fixture.givenAPublished(submitted())
                    .andThenAPublished(completed())
                    .whenPublishingA(completed())
                    .expectDispatchedCommands(new CaptureHold(LEDGER, HOLD, PRICE, NOW));
        }

        @Test
        void givesBackWhenTheTaskFails() {
            fixture.givenAPublished(submitted())
                    .whenPublishingA(failed(FailureCause.PROVIDER_ERROR))
                    .expectActiveSagas(1)
                    .expectDispatchedCommands(released(ReleaseCause.TASK_FAILED));
        }

        @Test
        void capturesOnlyWhatWasDeliveredBeforeTheTaskFailed() {
            fixture.givenAPublished(submitted())
                    .whenPublishingA(failed(FailureCause.PROVIDER_ERROR, SECOND, credits(5)))
                    .expectActiveSagas(1)
                    .expectDispatchedCommands(new CaptureHold(LEDGER, HOLD, credits(5), NOW));
        }

        @Test
        void capturesOnlyWhatWasDeliveredBeforeTheTaskWasCancelled() {
            fixture.givenAPublished(submitted())
                    .whenPublishingA(new TaskCancelled(TASK, CancelledBy.OWNER, List.of(), credits(5), NOW))
                    .expectActiveSagas(1)
                    .expectDispatchedCommands(new CaptureHold(LEDGER, HOLD, credits(5), NOW));
        }

        @Test
        void givesBackWhenTheTaskIsCancelled() {
            fixture.givenAPublished(submitted())
                    .whenPublishingA(new TaskCancelled(TASK, CancelledBy.OWNER, List.of(), NONE, NOW))
                    .expectActiveSagas(1)
                    .expectDispatchedCommands(released(ReleaseCause.TASK_CANCELLED));
        }

        @Test
        void failsItWhenItsHoldIsSweptOrExpires() {
            fixture.givenAPublished(submitted())
                    .whenPublishingA(swept())
                    .expectActiveSagas(1)
                    .expectDispatchedCommands(failForWantOfHold());
        }

        @Test
        void failsItWhenItsHoldExpires() {
            fixture.givenAPublished(submitted())
                    .whenPublishingA(new HoldExpired(LEDGER, HOLD, TASK, TEN, PRICE, NONE))
                    .expectActiveSagas(1)
                    .expectDispatchedCommands(failForWantOfHold());
        }

        @Test
        void endsEvenWhenTheTaskSucceededAfterItsHoldHadGone() {
            fixture.givenAPublished(submitted())
                    .andThenAPublished(swept())
                    .whenPublishingA(completed())
                    .expectActiveSagas(0)
                    .expectDispatchedCommands(new CaptureHold(LEDGER, HOLD, PRICE, NOW));
        }

        @Test
        void takesNoNoticeOfAnotherTask() {
            var other = new TaskId("tsk_2");
            fixture.givenAPublished(submitted())
                    .whenPublishingA(new TaskCompleted(other, List.of(), PRICE, NOW))
                    .expectActiveSagas(1)
                    .expectNoDispatchedCommands();
        }
    }

    @Nested
    class GivenATaskThatEnded {

        @Test
        void endsWhenTheHoldIsCaptured() {
            fixture.givenAPublished(submitted())
                    .andThenAPublished(completed())
                    .whenPublishingA(captured())
                    .expectActiveSagas(0)
                    .expectNoDispatchedCommands();
        }

        @Test
        void endsWhenTheHoldIsReleased() {
            fixture.givenAPublished(submitted())
                    .andThenAPublished(failed(FailureCause.PROVIDER_TIMEOUT))
                    .whenPublishingA(new HoldReleased(LEDGER, HOLD, TASK, TEN, ReleaseCause.TASK_FAILED, PRICE, NONE))
                    .expectActiveSagas(0)
                    .expectNoDispatchedCommands();
        }

        @Test
        void endsWhenTheHoldExpiredInstead() {
            fixture.givenAPublished(submitted())
                    .andThenAPublished(failed(FailureCause.TASK_TIMEOUT))
                    .whenPublishingA(new HoldExpired(LEDGER, HOLD, TASK, TEN, PRICE, NONE))
                    .expectActiveSagas(0)
                    .expectNoDispatchedCommands();
        }

        @Test
        void doesNothingMoreWhenTheLedgerSpeaksTwice() {
            fixture.givenAPublished(submitted())
                    .andThenAPublished(completed())
                    .andThenAPublished(captured())
                    .whenPublishingA(captured())
                    .expectActiveSagas(0)
                    .expectNoDispatchedCommands();
        }

        @Test
        void endsAlsoWhenTheLedgerSpeaksFirst() {
            fixture.givenAPublished(submitted())
                    .whenPublishingA(captured())
                    .expectActiveSagas(0)
                    .expectNoDispatchedCommands();
        }
    }

    static TaskSubmitted submitted() {
        return new TaskSubmitted(
                TASK,
                OWNER,
                TaskSource.WEB_TOOL,
                new ToolRef(ToolId.of("test"), "test", 1),
                new Request(Map.of(), "print", null, null, false),
                new Payment(LEDGER, HOLD, PRICE),
                List.of(step(FIRST, 0), step(SECOND, 1)),
                NOW.plusSeconds(300));
    }

    static PlannedStep step(StepId id, int ordinal) {
        return new PlannedStep(id, ordinal, "Step", "test", "faulty", "none", credits(5), Duration.ofSeconds(60));
    }

    static TaskCompleted completed() {
        return new TaskCompleted(TASK, List.of(), PRICE, NOW);
    }

    static TaskFailed failed(FailureCause cause) {
        return failed(cause, FIRST, NONE);
    }

    static TaskFailed failed(FailureCause cause, StepId step, Credits charge) {
        return new TaskFailed(TASK, cause, "why", step, List.of(), charge, NOW);
    }

    static HoldCaptured captured() {
        return new HoldCaptured(LEDGER, HOLD, TASK, TEN, Allocation.NOTHING, NONE, NONE);
    }

    static HoldReleased swept() {
        return new HoldReleased(LEDGER, HOLD, TASK, TEN, ReleaseCause.NO_TASK, PRICE, NONE);
    }

    static ReleaseHold released(ReleaseCause cause) {
        return new ReleaseHold(LEDGER, HOLD, cause, NOW);
    }

    static FailTask failForWantOfHold() {
        return new FailTask(TASK, FailureCause.HOLD_EXPIRED, HOLD_GONE, NOW);
    }
}
