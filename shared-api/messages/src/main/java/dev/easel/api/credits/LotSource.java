package dev.easel.api.credits;

/** Where credits came from. The order is also the default burn priority: what lapses is spent first. */
public enum LotSource {
    PLAN_ALLOWANCE(10),
    SIGNUP(20),
    BONUS(30),
    GRANT(40),
    ADJUSTMENT(40),
    PURCHASE(50);

    private final int priority;

    LotSource(int priority) {
        this.priority = priority;
    }

    /** Lower burns first. */
    public int priority() {
        return priority;
    }
}
