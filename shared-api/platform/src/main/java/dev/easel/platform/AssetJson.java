package dev.easel.platform;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An asset on the wire.
 *
 * @param size bytes
 * @param placeholder a tiny picture as a data: address
 * @param taskId the task that made it; absent for an upload
 * @param toolSlug the tool that made it; absent where that is not known
 */
public record AssetJson(
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
        @Nullable String taskId,
        @Nullable Integer outputIndex,
        @Nullable String toolSlug,
        Instant createdAt) {

    /** One asset. */
    public record One(AssetJson asset) {}

    /** One asset and where its bytes are. */
    public record WithUrl(AssetJson asset, String url) {}
}
