package dev.easel.api.credits.events;

import dev.easel.api.credits.Credits;
import dev.easel.api.credits.Grounds;
import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.RefundId;
import dev.easel.api.credits.Returned;
import dev.easel.api.tasks.TaskId;
import java.util.List;

/**
 * Spent credits went back to the lots they came from, which keep their expiry.
 *
 * @param returned in burn order
 */
public record CaptureRefunded(
        LedgerId ledgerId,
        HoldId holdId,
        TaskId taskId,
        RefundId refundId,
        List<Returned> returned,
        Grounds grounds,
        Credits availableAfter,
        Credits heldAfter)
        implements LedgerEvent {

    public CaptureRefunded {
        returned = List.copyOf(returned);
    }
}
