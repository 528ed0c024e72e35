package dev.easel.api.assets.events;

import dev.easel.api.assets.AssetId;
import dev.easel.api.assets.MediaFacts;
import java.time.Instant;

/** The bytes arrived and are what they should be. */
public record UploadConfirmed(AssetId assetId, MediaFacts media, Instant confirmedAt) implements AssetEvent {}
