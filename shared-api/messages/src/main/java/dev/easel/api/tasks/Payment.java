package dev.easel.api.tasks;

import dev.easel.api.credits.Credits;
import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.LedgerId;

/** What the task costs and the hold that covers it; fixed at submission. */
public record Payment(LedgerId ledgerId, HoldId holdId, Credits price) {}
