package dev.easel.api.credits.events;

import dev.easel.api.credits.Allocation;
import dev.easel.api.credits.Credits;
import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.tasks.TaskId;

/** A hold outlived its time and went back. */
public record HoldExpired(
        LedgerId ledgerId, HoldId holdId, TaskId taskId, Allocation returned, Credits availableAfter, Credits heldAfter)
        implements LedgerEvent {}
