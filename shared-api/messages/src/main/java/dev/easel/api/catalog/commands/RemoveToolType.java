package dev.easel.api.catalog.commands;

import dev.easel.api.catalog.ToolTypeId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Takes a category away. A repeat changes nothing. */
public record RemoveToolType(@TargetAggregateIdentifier ToolTypeId toolTypeId) implements CatalogCommand {}
