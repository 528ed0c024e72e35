package dev.easel.api.tenants;

/**
 * How many requests an app may send in a minute.
 *
 * @param perUser on behalf of one of its users
 * @param perApp together
 */
public record AppLimits(int perUser, int perApp) {

    /** Until an administrator decides otherwise. */
    public static final AppLimits DEFAULTS = new AppLimits(30, 1_000);
}
