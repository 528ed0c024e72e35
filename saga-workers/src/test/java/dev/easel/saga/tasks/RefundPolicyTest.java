package dev.easel.saga.tasks;

import static dev.easel.api.credits.Credits.credits;
import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.Owner;
import dev.easel.api.credits.Credits;
import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.ReleaseCause;
import dev.easel.api.credits.commands.CaptureHold;
import dev.easel.api.credits.commands.LedgerCommand;
import dev.easel.api.credits.commands.ReleaseHold;
import dev.easel.api.tasks.CancelledBy;
import dev.easel.api.tasks.FailureCause;
import dev.easel.api.tasks.TaskId;
import dev.easel.api.tasks.events.TaskCancelled;
import dev.easel.api.tasks.events.TaskFailed;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefundPolicyTest {

    static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    static final TaskId TASK = new TaskId("tsk_1");
    static final LedgerId LEDGER = LedgerId.of(new Owner(Owner.PLATFORM, "acc_1"));
    static final HoldId HOLD = HoldId.of(TASK, 1);

    @ParameterizedTest
    @EnumSource(FailureCause.class)
    void givesAllBackWhenNothingWasDelivered(FailureCause cause) {
        assertThat(settled(cause, Credits.NONE)).isEqualTo(released(ReleaseCause.TASK_FAILED));
    }

    @ParameterizedTest
    @EnumSource(value = FailureCause.class, mode = EnumSource.Mode.EXCLUDE, names = "HOLD_EXPIRED")
    void letsTheOwnerPayForWhatWasDelivered(FailureCause cause) {
        assertThat(settled(cause, credits(3))).isEqualTo(new CaptureHold(LEDGER, HOLD, credits(3), NOW));
    }

    @ParameterizedTest
    @EnumSource(value = FailureCause.class, names = "HOLD_EXPIRED")
    void letsTheHousePayWhenTheHoldIsGone(FailureCause cause) {
        assertThat(settled(cause, credits(3))).isEqualTo(released(ReleaseCause.TASK_FAILED));
    }

    @ParameterizedTest
    @EnumSource(CancelledBy.class)
    void givesBackWhatACancelledTaskDidNotDeliver(CancelledBy by) {
        assertThat(cancelled(by, Credits.NONE)).isEqualTo(released(ReleaseCause.TASK_CANCELLED));
        assertThat(cancelled(by, credits(3))).isEqualTo(new CaptureHold(LEDGER, HOLD, credits(3), NOW));
    }

    private static LedgerCommand settled(FailureCause cause, Credits charge) {
        return RefundPolicy.settle(LEDGER, HOLD, new TaskFailed(TASK, cause, "why", null, List.of(), charge, NOW));
    }

    private static LedgerCommand cancelled(CancelledBy by, Credits charge) {
        return RefundPolicy.settle(LEDGER, HOLD, new TaskCancelled(TASK, by, List.of(), charge, NOW));
    }

    private static ReleaseHold released(ReleaseCause cause) {
        return new ReleaseHold(LEDGER, HOLD, cause, NOW);
    }
}
