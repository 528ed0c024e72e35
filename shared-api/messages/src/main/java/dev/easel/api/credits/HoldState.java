package dev.easel.api.credits;

/** How a hold stands. It ends exactly once. */
public enum HoldState {
    OPEN,
    CAPTURED,
    RELEASED,
    EXPIRED
}
