package dev.easel.api.tasks.events;

import dev.easel.api.tasks.CancelledBy;
import dev.easel.api.tasks.TaskId;
import java.time.Instant;

/** The task was ended early. */
public record TaskCancelled(TaskId taskId, CancelledBy by, Instant cancelledAt) implements TaskEvent {}
