package dev.easel.api.catalog.commands;

import dev.easel.api.catalog.ToolTypeId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Asks how a category is defined; answers {@code ToolTypeAnswer}, records nothing. */
public record InspectToolType(@TargetAggregateIdentifier ToolTypeId toolTypeId) implements CatalogCommand {}
