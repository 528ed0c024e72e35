package dev.easel.api.assets;

import dev.easel.api.Owner;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an asset stands.
 *
 * @param media absent until the upload is confirmed
 * @param publicKey key of the copy in the public bucket; absent while it is private
 * @param madeAs the output that it was; absent for an upload
 */
public record AssetAnswer(
        AssetId assetId,
        Owner owner,
        String storageKey,
        Visibility visibility,
        boolean confirmed,
        boolean deleted,
        @Nullable MediaFacts media,
        @Nullable String publicKey,
        @Nullable TaskOutput madeAs,
        Instant createdAt) {}
