package dev.easel.api.credits;

/** How a request for a second person's yes stands. */
public enum ApprovalState {
    REQUESTED,
    APPROVED,
    DECLINED,
    LAPSED,
    FAILED;

    /** What is to be said after "it". */
    public String story() {
        return switch (this) {
            case REQUESTED -> "is still to be decided";
            case APPROVED -> "was approved";
            case DECLINED -> "was declined";
            case LAPSED -> "has lapsed";
            case FAILED -> "was approved, but could not be carried out";
        };
    }
}
