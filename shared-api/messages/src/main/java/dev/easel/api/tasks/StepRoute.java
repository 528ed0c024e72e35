package dev.easel.api.tasks;

/**
 * One provider that can do a step.
 *
 * @param costMicros what the call costs us when the provider does not say, in millionths of a US dollar
 */
public record StepRoute(String provider, String providerModel, long costMicros) {}
