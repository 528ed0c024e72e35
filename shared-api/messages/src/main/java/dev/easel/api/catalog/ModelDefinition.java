package dev.easel.api.catalog;

import dev.easel.api.credits.Credits;

/**
 * What an admin says of an AI model.
 *
 * @param name as jobs name it; for good
 * @param family who made it, such as openai; may be empty
 * @param tokenCost credits for each output
 * @param stepType the kind of work; an executor must exist for it
 * @param enabled whether jobs may name it
 */
public record ModelDefinition(
        String name,
        String displayName,
        String family,
        String description,
        Credits tokenCost,
        String stepType,
        ModelLimits limits,
        boolean enabled) {}
