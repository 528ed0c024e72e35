package dev.easel.query.credits;

import org.jspecify.annotations.Nullable;

/** Says in plain words what a movement was. */
final class MovementWords {

    private MovementWords() {}

    /**
     * @param spent of a CAPTURE
     * @param note as in {@link Trace}
     * @param began how the hold or lot began that this movement ends; null when it ends none
     */
    static String describe(EntryType type, long spent, @Nullable String note, @Nullable Beginning began) {
        return switch (type) {
            case SIGNUP -> reason(note, "Welcome credits");
            case PLAN_ALLOWANCE -> reason(note, "Monthly credits of your plan");
            case PURCHASE -> reason(note, "Credits bought");
            case GRANT -> reason(note, "Credits given to you");
            case BONUS -> reason(note, "Bonus");
            case ADMIN_ADJUSTMENT -> reason(note, "Correction by our staff");
            case HOLD -> "Held for " + (note == null ? "a task" : note);
            case CAPTURE -> count(spent) + " spent on " + task(began);
            case RELEASE -> "Given back: " + why(note, task(began));
            case REFUND -> "Refunded: " + task(began);
            case EXPIRY -> "Expired: " + what(began);
        };
    }

    /** What the hold was for that this movement began or ends, as far as that is known. */
    static @Nullable String about(EntryType type, @Nullable String note, @Nullable Beginning began) {
        return switch (type) {
            case HOLD -> note;
            case CAPTURE, RELEASE, REFUND -> began == null ? null : began.note();
            default -> null;
        };
    }

    /** Why credits came back, and of which kind those are that expired. */
    static @Nullable String cause(EntryType type, @Nullable String note, @Nullable Beginning began) {
        return switch (type) {
            case RELEASE -> note;
            case EXPIRY -> began == null ? null : began.type().name();
            default -> null;
        };
    }

    /** The reason of a grant is written for its owner (CRD-09). */
    private static String reason(@Nullable String reason, String otherwise) {
        return reason == null || reason.isBlank() ? otherwise : reason;
    }

    private static String why(@Nullable String note, String task) {
        return note == null
                ? task
                : switch (GivenBack.valueOf(note)) {
                    case TASK_FAILED -> task + " failed";
                    case TASK_CANCELLED -> task + " was cancelled";
                    case NO_TASK -> task + " never started";
                    case HOLD_EXPIRED -> task + " took too long";
                    case NOT_DELIVERED -> task + " delivered only a part";
                };
    }

    private static String task(@Nullable Beginning began) {
        return began == null || began.note() == null ? "the task" : began.note();
    }

    private static String what(@Nullable Beginning began) {
        return began == null
                ? "credits"
                : switch (began.type()) {
                    case SIGNUP -> "welcome credits";
                    case PLAN_ALLOWANCE -> "monthly credits of your plan";
                    case PURCHASE -> "credits that you bought";
                    case BONUS -> "bonus credits";
                    default -> "credits that were given to you";
                };
    }

    private static String count(long credits) {
        return credits == 1 ? "1 credit" : credits + " credits";
    }

    /** How a hold or a lot began. */
    record Beginning(EntryType type, @Nullable String note) {}
}
