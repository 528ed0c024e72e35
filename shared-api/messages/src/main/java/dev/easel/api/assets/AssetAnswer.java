package dev.easel.api.assets;

import dev.easel.api.Owner;
import org.jspecify.annotations.Nullable;

/**
 * How an asset stands.
 *
 * @param media absent until the upload is confirmed
 */
public record AssetAnswer(
        AssetId assetId,
        Owner owner,
        String storageKey,
        Visibility visibility,
        boolean confirmed,
        boolean deleted,
        @Nullable MediaFacts media) {}
