package dev.easel.api.tenants;

/**
 * How an app stands.
 *
 * @param version for {@code If-Match}
 */
public record AppAnswer(AppId appId, long version, String slug, AppTerms terms, AppLimits limits, AppState state) {

    public boolean enabled() {
        return state == AppState.ENABLED;
    }
}
