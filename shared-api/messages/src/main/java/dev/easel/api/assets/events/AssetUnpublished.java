package dev.easel.api.assets.events;

import dev.easel.api.assets.AssetId;
import java.time.Instant;

/** It is private again. */
public record AssetUnpublished(AssetId assetId, Instant unpublishedAt) implements AssetEvent {}
