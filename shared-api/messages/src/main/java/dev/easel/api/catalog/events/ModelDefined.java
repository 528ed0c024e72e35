package dev.easel.api.catalog.events;

import dev.easel.api.catalog.ModelDefinition;
import dev.easel.api.catalog.ModelId;

/** A model exists or has changed. */
public record ModelDefined(ModelId modelId, ModelDefinition definition) implements ModelEvent {}
