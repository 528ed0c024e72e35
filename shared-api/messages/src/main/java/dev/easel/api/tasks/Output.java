package dev.easel.api.tasks;

import org.jspecify.annotations.Nullable;

/**
 * One delivered file, in object storage.
 *
 * @param thumbnailKey absent when the file has no picture
 */
public record Output(
        int index,
        String storageKey,
        String contentType,
        long sizeBytes,
        String sha256,
        int widthPx,
        int heightPx,
        @Nullable String thumbnailKey) {}
