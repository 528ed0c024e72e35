package dev.easel.query.credits;

import dev.easel.api.credits.LotSource;

/** Kinds of movement on the wire. */
enum EntryType {
    SIGNUP,
    PLAN_ALLOWANCE,
    PURCHASE,
    GRANT,
    BONUS,
    ADMIN_ADJUSTMENT,
    HOLD,
    CAPTURE,
    RELEASE,
    REFUND,
    EXPIRY;

    /** How credits of this source come in. */
    static EntryType of(LotSource source) {
        return switch (source) {
            case PLAN_ALLOWANCE -> PLAN_ALLOWANCE;
            case SIGNUP -> SIGNUP;
            case BONUS -> BONUS;
            case GRANT -> GRANT;
            case ADJUSTMENT -> ADMIN_ADJUSTMENT;
            case PURCHASE -> PURCHASE;
        };
    }

    /** Whether a person says why, to the owner. */
    boolean hasReason() {
        return isGrant() || this == REFUND;
    }

    /** Whether credits came in, or were corrected. */
    boolean isGrant() {
        return switch (this) {
            case SIGNUP, PLAN_ALLOWANCE, PURCHASE, GRANT, BONUS, ADMIN_ADJUSTMENT -> true;
            case HOLD, CAPTURE, RELEASE, REFUND, EXPIRY -> false;
        };
    }
}
