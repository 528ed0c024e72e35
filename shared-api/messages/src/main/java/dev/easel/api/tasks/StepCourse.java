package dev.easel.api.tasks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How one step stands.
 *
 * @param round counts its dispatches; 0 before the first
 */
public record StepCourse(
        PlannedStep step,
        TaskStatus status,
        int round,
        @Nullable Instant completedAt) {}
