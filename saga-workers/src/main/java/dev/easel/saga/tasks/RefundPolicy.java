package dev.easel.saga.tasks;

import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.ReleaseCause;
import dev.easel.api.credits.commands.ReleaseHold;
import dev.easel.api.tasks.CancelledBy;
import dev.easel.api.tasks.FailureCause;
import java.time.Instant;

/** Who pays when a task ends without delivering: one table, and today never the owner. A failed task costs nothing. */
final class RefundPolicy {

    private RefundPolicy() {}

    static ReleaseHold settle(LedgerId ledger, HoldId hold, FailureCause cause, Instant at) {
        return switch (payer(cause)) {
            case HOUSE -> new ReleaseHold(ledger, hold, ReleaseCause.TASK_FAILED, at);
        };
    }

    static ReleaseHold settle(LedgerId ledger, HoldId hold, CancelledBy by, Instant at) {
        return switch (payer(by)) {
            case HOUSE -> new ReleaseHold(ledger, hold, ReleaseCause.TASK_CANCELLED, at);
        };
    }

    private static Payer payer(FailureCause cause) {
        return switch (cause) {
            case PROVIDER_ERROR, PROVIDER_RATE_LIMITED, PROVIDER_TIMEOUT -> Payer.HOUSE; // not the owner's fault
            case TASK_TIMEOUT, NO_OUTPUT, STORAGE_ERROR -> Payer.HOUSE; // ours
            case INVALID_INPUT -> Payer.HOUSE; // nothing was made
            case HOLD_EXPIRED -> Payer.HOUSE; // the hold went back already; asking again changes nothing
        };
    }

    private static Payer payer(CancelledBy by) {
        return switch (by) {
            case OWNER, OPERATOR -> Payer.HOUSE; // what was made meanwhile is discarded, so it is not sold
        };
    }

    private enum Payer {
        HOUSE
    }
}
