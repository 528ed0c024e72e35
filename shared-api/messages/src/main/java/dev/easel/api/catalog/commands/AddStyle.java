package dev.easel.api.catalog.commands;

import dev.easel.api.catalog.Style;
import dev.easel.api.catalog.ToolId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Adds a style reference. A repeat changes nothing; refused with {@code TooManyStyles} above the limit. */
public record AddStyle(@TargetAggregateIdentifier ToolId toolId, Style style, int atMost) implements CatalogCommand {}
