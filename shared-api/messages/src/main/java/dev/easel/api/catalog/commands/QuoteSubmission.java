package dev.easel.api.catalog.commands;

import dev.easel.api.catalog.ToolId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Asks what a submission would run and cost; answers {@code Quote}, records nothing. */
public record QuoteSubmission(@TargetAggregateIdentifier ToolId toolId) implements CatalogCommand {}
