package dev.easel.api.catalog;

import dev.easel.api.credits.Credits;
import java.time.Duration;

/**
 * One step of a tool, as configured.
 *
 * @param id unique within the tool
 * @param type the kind of work; an executor must exist for it
 * @param onRequest not run by a first submission, but by the one that follows it
 */
public record StepTemplate(
        String id,
        String name,
        String type,
        String provider,
        String providerModel,
        Credits cost,
        Duration timeout,
        boolean onRequest) {}
