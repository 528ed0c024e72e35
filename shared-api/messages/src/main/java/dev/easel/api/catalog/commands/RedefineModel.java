package dev.easel.api.catalog.commands;

import dev.easel.api.catalog.ModelDefinition;
import dev.easel.api.catalog.ModelId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Changes a model; refused with {@code StaleVersion} when another version was expected. */
public record RedefineModel(
        @TargetAggregateIdentifier ModelId modelId,
        ModelDefinition definition,
        @Nullable Long expectedVersion) implements ModelCommand {}
