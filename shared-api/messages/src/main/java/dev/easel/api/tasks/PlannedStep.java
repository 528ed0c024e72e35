package dev.easel.api.tasks;

import dev.easel.api.credits.Credits;
import java.time.Duration;

/**
 * One step of the plan, fixed at submission.
 *
 * @param ordinal counted from 0
 * @param type the kind of work, which picks the executor
 * @param timeout limit of one provider call
 */
public record PlannedStep(
        StepId stepId,
        int ordinal,
        String name,
        String type,
        String provider,
        String providerModel,
        Credits price,
        Duration timeout) {}
