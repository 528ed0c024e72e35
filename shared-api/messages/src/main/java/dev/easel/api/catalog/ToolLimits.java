package dev.easel.api.catalog;

import java.util.List;

/**
 * What a tool takes; may only tighten the platform's limits.
 *
 * @param supportedFormats such as jpg, png, webp
 */
public record ToolLimits(long maxFileSizeBytes, List<String> supportedFormats) {

    public ToolLimits {
        supportedFormats = List.copyOf(supportedFormats);
    }
}
