package dev.easel.api.assets.events;

import dev.easel.api.assets.AssetId;
import java.time.Instant;

/** Anyone with the address may see it. */
public record AssetPublished(AssetId assetId, String publicKey, Instant publishedAt) implements AssetEvent {}
