package dev.easel.api.catalog.commands;

import dev.easel.api.catalog.ShelfId;
import dev.easel.api.catalog.ToolId;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Puts the tools into another order; refused with {@code OtherTools} unless it names each of them once. */
public record OrderTools(@TargetAggregateIdentifier ShelfId shelfId, List<ToolId> toolIds) implements CatalogCommand {}
