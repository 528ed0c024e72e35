package dev.easel.api.catalog.commands;

import dev.easel.api.catalog.ModelId;
import dev.easel.api.catalog.ModelRoute;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Changes a route, whose provider stays. */
public record ChangeRoute(
        @TargetAggregateIdentifier ModelId modelId,
        ModelRoute route,
        @Nullable Long expectedVersion) implements ModelCommand {}
