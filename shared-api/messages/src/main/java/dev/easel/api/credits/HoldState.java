package dev.easel.api.credits;

/** How a hold stands. It ends exactly once. */
public enum HoldState {
    OPEN,
    CAPTURED,
    RELEASED,
    EXPIRED;

    /** What is to be said after "it". */
    public String story() {
        return switch (this) {
            case OPEN -> "is open";
            case CAPTURED -> "was spent";
            case RELEASED -> "was given back";
            case EXPIRED -> "has expired";
        };
    }
}
