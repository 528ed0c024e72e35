package dev.easel.api.tasks;

/** Who ended a task early. */
public enum CancelledBy {
    OWNER,
    OPERATOR
}
