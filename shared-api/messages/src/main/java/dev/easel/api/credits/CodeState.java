package dev.easel.api.credits;

/** How a redemption code stands. */
public enum CodeState {
    READY,
    REDEEMED,
    REVOKED,
    LAPSED;

    /** What is to be said after "it". */
    public String story() {
        return switch (this) {
            case READY -> "can still be redeemed";
            case REDEEMED -> "was redeemed already";
            case REVOKED -> "was taken back";
            case LAPSED -> "has expired";
        };
    }
}
