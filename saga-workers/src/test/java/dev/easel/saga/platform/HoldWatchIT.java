package dev.easel.saga.platform;

import static dev.easel.api.credits.Credits.credits;
import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.Owner;
import dev.easel.api.catalog.ToolId;
import dev.easel.api.credits.Balance;
import dev.easel.api.credits.Credits;
import dev.easel.api.credits.HoldAnswer;
import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.HoldState;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.ReleaseCause;
import dev.easel.api.credits.commands.AffirmHold;
import dev.easel.api.credits.commands.ExpireHold;
import dev.easel.api.credits.commands.ExtendHold;
import dev.easel.api.credits.commands.LedgerCommand;
import dev.easel.api.credits.commands.ReleaseHold;
import dev.easel.api.tasks.Payment;
import dev.easel.api.tasks.Request;
import dev.easel.api.tasks.TaskAnswer;
import dev.easel.api.tasks.TaskCourse;
import dev.easel.api.tasks.TaskId;
import dev.easel.api.tasks.TaskStatus;
import dev.easel.api.tasks.ToolRef;
import dev.easel.api.tasks.commands.InspectTask;
import dev.easel.platform.Commands;
import dev.easel.saga.providers.RunningSagas;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What becomes of a hold, by what has become of its task. */
class HoldWatchIT {

    static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    static final Owner OWNER = new Owner(Owner.PLATFORM, "acc_1");
    static final LedgerId LEDGER = LedgerId.of(OWNER);
    static final TaskId TASK = new TaskId("tsk_1");
    static final HoldId HOLD = HoldId.of(TASK, 1);
    static final Instant LATER = NOW.plusSeconds(600);

    private static final List<LedgerCommand> sent = new ArrayList<>();
    private static RunningSagas sagas;
    private static HoldState hold = HoldState.OPEN;
    private static @Nullable TaskAnswer task;

    @BeforeAll
    static void start() {
        sagas = RunningSagas.start();
        var bus = sagas.bean(CommandBus.class);
        bus.subscribe(AffirmHold.class.getName(), _ -> {
            var balance = new Balance(Credits.NONE, credits(8));
            return new HoldAnswer(HOLD, hold, credits(8), Credits.NONE, balance, balance);
        });
        bus.subscribe(InspectTask.class.getName(), _ -> {
            if (task == null) {
                throw new AggregateNotFoundException(TASK.value(), "there is no such task");
            }
            return task;
        });
        for (var type : List.of(ExtendHold.class, ReleaseHold.class, ExpireHold.class)) {
            bus.subscribe(type.getName(), message -> sent.add((LedgerCommand) message.getPayload()));
        }
    }

    @AfterAll
    static void stop() {
        sagas.close();
    }

    @BeforeEach
    void begin() {
        sent.clear();
        hold = HoldState.OPEN;
        task = null;
    }

    @Nested
    class GivenAnOpenHold {

        @Test
        void givesItBackWhenItsTaskNeverCame() {
            assertThat(look(LATER)).isNull();
            assertThat(sent).containsExactly(new ReleaseHold(LEDGER, HOLD, ReleaseCause.NO_TASK, NOW));
        }

        @Test
        void givesItBackWhenItsTaskPaysWithAnotherOne() {
            task = task(TaskStatus.RUNNING, HoldId.of(TASK, 2), Credits.NONE);
            assertThat(look(LATER)).isNull();
            assertThat(sent).containsExactly(new ReleaseHold(LEDGER, HOLD, ReleaseCause.NO_TASK, NOW));
        }

        @Test
        void comesBackShortlyBeforeItsTime() {
            task = task(TaskStatus.RUNNING, HOLD, Credits.NONE);
            assertThat(look(LATER)).isEqualTo(LATER.minusSeconds(60));
            assertThat(sent).isEmpty();
        }

        @Test
        void extendsItWhileItsTaskRunsOrHasSomethingToPay() {
            for (var status : List.of(TaskStatus.QUEUED, TaskStatus.RUNNING)) {
                task = task(status, HOLD, Credits.NONE);
                look(NOW);
            }
            for (var status : List.of(TaskStatus.SUCCEEDED, TaskStatus.FAILED, TaskStatus.CANCELLED)) {
                task = task(status, HOLD, credits(3));
                look(NOW);
            }
            assertThat(sent).hasSize(5).containsOnly(new ExtendHold(LEDGER, HOLD, LATER));
        }

        @Test
        void letsItLapseWhenItsTaskEndedForNothing() {
            task = task(TaskStatus.FAILED, HOLD, Credits.NONE);
            assertThat(look(NOW)).isEqualTo(NOW.plusSeconds(60));
            assertThat(sent).containsExactly(new ExpireHold(LEDGER, HOLD, NOW));
        }
    }

    @Nested
    class GivenAHoldThatEnded {

        @Test
        void leavesItAlone() {
            hold = HoldState.CAPTURED;
            assertThat(look(NOW)).isNull();
            assertThat(sent).isEmpty();
        }
    }

    private static @Nullable Instant look(Instant expiresAt) {
        var watch = new HoldWatch(sagas.bean(Commands.class), Clock.fixed(NOW, ZoneOffset.UTC));
        return watch.look(new Due(HOLD.value(), LEDGER.value(), TASK.value(), expiresAt));
    }

    private static TaskAnswer task(TaskStatus status, HoldId hold, Credits charge) {
        return new TaskAnswer(
                TASK,
                status,
                OWNER,
                new ToolRef(ToolId.of("test"), "test", 1),
                new Request(Map.of(), "print", null, null, false),
                new Payment(LEDGER, hold, credits(8)),
                List.of(),
                new TaskCourse(List.of(), charge, NOW, LATER, null, null));
    }
}
