package dev.easel.api.credits.events;

import dev.easel.api.credits.Allocation;
import dev.easel.api.credits.Credits;
import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.tasks.TaskId;

/** Held credits were spent; what was not spent went back. */
public record HoldCaptured(
        LedgerId ledgerId,
        HoldId holdId,
        TaskId taskId,
        Allocation captured,
        Allocation returned,
        Credits availableAfter,
        Credits heldAfter)
        implements LedgerEvent {}
