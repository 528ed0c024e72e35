package dev.easel.api.catalog.events;

import dev.easel.api.catalog.ModelId;

/** A model is gone, and its routes with it. */
public record ModelRemoved(ModelId modelId) implements ModelEvent {}
