package dev.easel.api.tasks.events;

import dev.easel.api.tasks.TaskId;
import java.time.Instant;

/** Work has begun. */
public record TaskStarted(TaskId taskId, Instant startedAt) implements TaskEvent {}
