package dev.easel.api.tasks.events;

import dev.easel.api.tasks.AttemptReport;
import dev.easel.api.tasks.TaskId;

/**
 * A provider call ended.
 *
 * @param late the step was delivered, or the task had ended, before; the result is discarded
 */
public record AttemptRecorded(TaskId taskId, AttemptReport report, boolean late) implements TaskEvent {}
