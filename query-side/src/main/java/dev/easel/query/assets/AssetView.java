package dev.easel.query.assets;

import dev.easel.platform.AssetJson;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One asset on the wire, where its bytes are, and for its owner where it comes from.
 *
 * @param madeFrom absent for strangers
 * @param usedIn absent for strangers
 */
record AssetView(
        AssetJson asset,
        String url,
        @Nullable List<AssetLink> madeFrom,
        @Nullable List<AssetUse> usedIn) {

    record AssetLink(
            String id,
            String name,
            String contentType,
            @Nullable String placeholder,
            @Nullable String thumbnailUrl) {

        static AssetLink to(AssetJson asset) {
            return new AssetLink(
                    asset.id(), asset.name(), asset.contentType(), asset.placeholder(), asset.thumbnailUrl());
        }
    }

    record AssetUse(
            String taskId,
            String toolSlug,
            String status,
            @Nullable String thumbnailUrl,
            Instant createdAt) {}
}
