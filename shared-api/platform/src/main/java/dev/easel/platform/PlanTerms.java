package dev.easel.platform;

import dev.easel.api.accounts.Plan;

/**
 * What plans promise, as they ship.
 *
 * @param freeCredits what a sign-up gives is the free plan's first allowance
 */
public record PlanTerms(long freeCredits) {

    private static final long PRO_CREDITS = 500;
    private static final long ENTERPRISE_CREDITS = 5_000;

    /** What somebody with this plan may spend every month. */
    public long monthlyCredits(Plan plan) {
        return switch (plan) {
            case FREE -> freeCredits;
            case PRO -> PRO_CREDITS;
            case ENTERPRISE -> ENTERPRISE_CREDITS;
        };
    }
}
