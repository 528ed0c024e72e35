package dev.easel.api.tasks;

/** How a provider call ended (reliability.md 3). */
public enum AttemptOutcome {
    SUCCEEDED,
    FAILED,
    CANCELLED,
    NOT_SENT,
    UNKNOWN
}
