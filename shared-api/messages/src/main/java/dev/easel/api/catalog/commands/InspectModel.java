package dev.easel.api.catalog.commands;

import dev.easel.api.catalog.ModelId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Asks how a model is now. */
public record InspectModel(@TargetAggregateIdentifier ModelId modelId) implements ModelCommand {}
