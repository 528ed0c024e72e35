package dev.easel.api.catalog.commands;

import dev.easel.api.catalog.ToolDefinition;
import dev.easel.api.catalog.ToolId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Changes a tool; refused with {@code StaleVersion} when another version was expected. The same again changes nothing. */
public record RedefineTool(
        @TargetAggregateIdentifier ToolId toolId,
        ToolDefinition definition,
        @Nullable Long expectedVersion) implements CatalogCommand {}
