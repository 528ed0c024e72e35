package dev.easel.saga.providers;

import dev.easel.api.tasks.AttemptId;
import dev.easel.api.tasks.Output;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a provider is to make.
 *
 * @param attemptId also the vendor's idempotency key, so that a repeated order is the same order
 * @param inputs by the names of the tool's schema
 * @param sources the outputs of the step before; none for the first step
 * @param deadlineAt when nobody waits for it any more
 */
public record Order(
        AttemptId attemptId,
        String stepType,
        String providerModel,
        Map<String, String> inputs,
        List<Output> sources,
        Instant deadlineAt) {}
