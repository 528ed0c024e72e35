package dev.easel.api.catalog;

/**
 * One way to have a model's work done.
 *
 * @param provider its name
 * @param providerModel what the provider calls the model
 * @param priority 1 is tried first
 * @param costMicros what one request costs us when the provider does not say, in millionths of a US dollar
 */
public record ModelRoute(
        RouteId routeId, String provider, String providerModel, int priority, long costMicros, boolean enabled) {}
