package dev.easel.api.catalog.commands;

import dev.easel.api.catalog.ModelId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Removes a model that no job may name any more. */
public record RemoveModel(@TargetAggregateIdentifier ModelId modelId) implements ModelCommand {}
