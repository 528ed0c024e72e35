package dev.easel.api.catalog.commands;

import dev.easel.api.catalog.ShelfId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Asks which tools there are, in order; records nothing. */
public record InspectShelf(@TargetAggregateIdentifier ShelfId shelfId) implements CatalogCommand {}
