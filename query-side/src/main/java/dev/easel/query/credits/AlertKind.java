package dev.easel.query.credits;

/** What owners are warned of, each once: when they cross it. */
enum AlertKind {
    LOW_BALANCE,
    ALLOWANCE_80,
    ALLOWANCE_100,
    LIMIT_80,
    LIMIT_100
}
