package dev.easel.api.catalog.commands;

import dev.easel.api.catalog.ToolTypeId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Creates or changes a category; the same again changes nothing.
 *
 * @param color as #rrggbb
 */
public record DefineToolType(
        @TargetAggregateIdentifier ToolTypeId toolTypeId, String name, String displayName, String icon, String color)
        implements CatalogCommand {}
