package dev.easel.api.assets.events;

import dev.easel.api.Owner;
import dev.easel.api.assets.AssetId;
import java.time.Instant;

/** An upload was announced. */
public record UploadRequested(
        AssetId assetId, Owner owner, String storageKey, String contentType, long sizeBytes, Instant requestedAt)
        implements AssetEvent {}
