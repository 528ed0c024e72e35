package dev.easel.api.credits.events;

import dev.easel.api.credits.Allocation;
import dev.easel.api.credits.Credits;
import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.ReleaseCause;
import dev.easel.api.tasks.TaskId;

/** Held credits went back. */
public record HoldReleased(
        LedgerId ledgerId,
        HoldId holdId,
        TaskId taskId,
        Allocation returned,
        ReleaseCause cause,
        Credits availableAfter,
        Credits heldAfter)
        implements LedgerEvent {}
