package dev.easel.api.webhooks;

/** Why an endpoint is told nothing more. */
public enum DisableCause {
    BY_HAND,
    /** It answered 410. */
    GONE,
    /** It took nothing for as long as a delivery is tried. */
    FAILING
}
