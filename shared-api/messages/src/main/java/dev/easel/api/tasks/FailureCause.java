package dev.easel.api.tasks;

/** Why a task failed: a closed list, shown to its owner as {@code errorCode}. */
public enum FailureCause {
    PROVIDER_ERROR,
    PROVIDER_RATE_LIMITED,
    PROVIDER_TIMEOUT,
    TASK_TIMEOUT,
    NO_OUTPUT,
    STORAGE_ERROR,
    INVALID_INPUT,
    HOLD_EXPIRED
}
