package dev.easel.api.catalog.commands;

import dev.easel.api.catalog.ModelDefinition;
import dev.easel.api.catalog.ModelId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Adds a model; refused when another one has its name. The same again changes nothing. */
public record CreateModel(@TargetAggregateIdentifier ModelId modelId, ModelDefinition definition)
        implements ModelCommand {}
