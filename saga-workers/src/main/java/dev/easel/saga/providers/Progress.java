package dev.easel.saga.providers;

/** Where a provider says how far it is. */
@FunctionalInterface
public interface Progress {

    /** @param percent of the provider's own work, 0 to 100 */
    void at(int percent, String message);
}
