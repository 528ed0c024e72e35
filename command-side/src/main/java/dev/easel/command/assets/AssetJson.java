package dev.easel.command.assets;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An asset on the wire.
 *
 * @param size bytes
 * @param placeholder a tiny picture as a data: address
 */
record AssetJson(
        String id,
        String name,
        String storageKey,
        String contentType,
        long size,
        @Nullable Integer width,
        @Nullable Integer height,
        String visibility,
        @Nullable String placeholder,
        @Nullable String thumbnailUrl,
        Instant createdAt) {

    /** One asset. */
    record One(AssetJson asset) {}

    /** One asset and where its bytes are. */
    record WithUrl(AssetJson asset, String url) {}
}
