package dev.easel.saga.tasks;

import dev.easel.api.credits.Credits;
import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.ReleaseCause;
import dev.easel.api.credits.commands.CaptureHold;
import dev.easel.api.credits.commands.LedgerCommand;
import dev.easel.api.credits.commands.ReleaseHold;
import dev.easel.api.tasks.CancelledBy;
import dev.easel.api.tasks.FailureCause;
import dev.easel.api.tasks.events.TaskCancelled;
import dev.easel.api.tasks.events.TaskFailed;
import java.time.Instant;

/**
 * Who pays when a task ends early: one table. A step that was not delivered is never paid for. Steps that were delivered
 * before are their owner's, to keep and to pay for, unless the table says otherwise.
 */
final class RefundPolicy {

    private RefundPolicy() {}

    static LedgerCommand settle(LedgerId ledger, HoldId hold, TaskFailed event) {
        return settle(ledger, hold, ReleaseCause.TASK_FAILED, owed(event), event.failedAt());
    }

    static LedgerCommand settle(LedgerId ledger, HoldId hold, TaskCancelled event) {
        return settle(ledger, hold, ReleaseCause.TASK_CANCELLED, owed(event), event.cancelledAt());
    }

    private static LedgerCommand settle(LedgerId ledger, HoldId hold, ReleaseCause cause, Credits owed, Instant at) {
        return owed.isNone() ? new ReleaseHold(ledger, hold, cause, at) : new CaptureHold(ledger, hold, owed, at);
    }

    private static Credits owed(TaskFailed event) {
        return switch (payer(event.cause())) {
            case OWNER -> event.charge();
            case HOUSE -> Credits.NONE;
        };
    }

    private static Credits owed(TaskCancelled event) {
        return switch (payer(event.by())) {
            case OWNER -> event.charge();
            case HOUSE -> Credits.NONE;
        };
    }

    private static Payer payer(FailureCause cause) {
        return switch (cause) {
            case PROVIDER_ERROR, PROVIDER_RATE_LIMITED, PROVIDER_TIMEOUT -> Payer.OWNER; // only a later step is missing
            case TASK_TIMEOUT, NO_OUTPUT, STORAGE_ERROR -> Payer.OWNER; // likewise
            case INVALID_INPUT -> Payer.OWNER; // a later step could not use what the one before made
            case HOLD_EXPIRED -> Payer.HOUSE; // the hold went back already, and with it the means to pay
        };
    }

    private static Payer payer(CancelledBy by) {
        return switch (by) {
            case OWNER, OPERATOR -> Payer.OWNER; // what was delivered stays; only what was under way is discarded
        };
    }

    /** Of the steps that were delivered. */
    private enum Payer {
        OWNER,
        HOUSE
    }
}
