package dev.easel.query.tasks;

import dev.easel.api.tasks.TaskStatus;
import dev.easel.query.platform.SideViews;

/**
 * SQL that says whether and when a task was begun: with the first call of a provider, as the provider desk has it. Until
 * then the task waits, however long ago it was dispatched. Where no desk has ever run, the board's word has to do.
 */
final class Beginnings {

    private static final String FIRST_CALL =
            "(select min(call.started_at) from saga.attempt_v call where call.task_id = task.task_id)";
    private static final String SEEN_BY_DESK =
            "exists (select 1 from saga.attempt_v call where call.task_id = task.task_id)";

    private final SideViews views;

    Beginnings(SideViews views) {
        this.views = views;
    }

    /** The columns {@code shown_status} and {@code begun_at} of {@code query.task task}. */
    String columns() {
        if (!isDeskKnown()) {
            return "task.status as shown_status, task.started_at as begun_at";
        }
        return "case when task.status = 'RUNNING' and " + FIRST_CALL + " is null then 'QUEUED' else task.status end"
                + " as shown_status, "
                + "case when task.ended_at is null or " + SEEN_BY_DESK + " then " + FIRST_CALL
                + " else task.started_at end as begun_at";
    }

    /** The condition that a task is shown with a status. */
    String isShown(TaskStatus status) {
        if (!isDeskKnown() || status.isFinal()) {
            return "task.status = '" + status.name() + "'";
        }
        return status == TaskStatus.QUEUED
                ? "(task.status = 'QUEUED' or task.status = 'RUNNING' and " + FIRST_CALL + " is null)"
                : "task.status = 'RUNNING' and " + FIRST_CALL + " is not null";
    }

    private boolean isDeskKnown() {
        return views.has(TaskAttempts.VIEW);
    }
}
