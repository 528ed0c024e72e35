package dev.easel.api.credits;

import java.time.Instant;

/**
 * How a spending limit stands.
 *
 * @param used of the present period
 * @param resetsAt when that is over
 */
public record SpendingAnswer(SpendingLimit limit, Credits used, Instant resetsAt) {}
