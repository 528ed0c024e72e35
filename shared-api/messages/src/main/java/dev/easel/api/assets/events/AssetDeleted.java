package dev.easel.api.assets.events;

import dev.easel.api.assets.AssetId;
import java.time.Instant;

/** It was removed; its bytes follow later. */
public record AssetDeleted(AssetId assetId, String storageKey, Instant deletedAt) implements AssetEvent {}
