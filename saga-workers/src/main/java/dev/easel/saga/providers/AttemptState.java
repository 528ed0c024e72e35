package dev.easel.saga.providers;

/** How an attempt stands; SUCCEEDED, FAILED, CANCELLED and NOT_SENT are final. */
enum AttemptState {
    PLANNED,
    SENDING,
    ACCEPTED,
    RUNNING,
    SUCCEEDED,
    FAILED,
    CANCELLED,
    NOT_SENT,
    UNKNOWN
}
