package dev.easel.api.assets;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a file after it was read.
 *
 * @param thumbnailKey storage key of a small picture; absent when there is none
 * @param placeholder BlurHash; absent when there is no picture
 */
public record MediaFacts(
        String contentType,
        long sizeBytes,
        String sha256,
        int widthPx,
        int heightPx,
        @Nullable String thumbnailKey,
        @Nullable String placeholder) {}
