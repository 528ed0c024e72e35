package dev.easel.saga.providers;

/** The transitions of an attempt, each after its commit: where a test may end the process. */
public enum CrashPoint {
    AFTER_PLANNED,
    AFTER_CLAIM,
    AFTER_SENDING,
    AFTER_ANSWER,
    AFTER_STORED,
    AFTER_SUCCEEDED,
    AFTER_SETTLED,
    AFTER_REPORTED
}
