package dev.easel.api.catalog.commands;

import dev.easel.api.catalog.StyleId;
import dev.easel.api.catalog.ToolId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Takes a style reference away; one that is gone already changes nothing. */
public record RemoveStyle(@TargetAggregateIdentifier ToolId toolId, StyleId styleId) implements CatalogCommand {}
