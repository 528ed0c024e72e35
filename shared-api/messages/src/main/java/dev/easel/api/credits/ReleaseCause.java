package dev.easel.api.credits;

/** Why held credits went back. */
public enum ReleaseCause {
    TASK_FAILED,
    TASK_CANCELLED,
    NO_TASK
}
