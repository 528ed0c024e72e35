package dev.easel.api.tenants;

/** Whether an app is let in. */
public enum AppState {
    ENABLED,
    DISABLED,
    /** For ever: its keys have ended, its users are kept out, its ledgers stay. */
    ARCHIVED
}
