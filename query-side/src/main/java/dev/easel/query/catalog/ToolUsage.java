package dev.easel.query.catalog;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a tool did in a span, on the wire.
 *
 * @param tasks submitted
 * @param creditsSpent captured
 * @param medianMillis from start to completion
 */
record ToolUsage(
        @JsonIgnore String toolId,
        long tasks,
        long completed,
        long failed,
        long cancelled,
        long creditsSpent,
        @Nullable Long medianMillis,
        @Nullable Instant lastUsedAt) {

    static ToolUsage none(String toolId) {
        return new ToolUsage(toolId, 0, 0, 0, 0, 0, null, null);
    }

    /** Of those that delivered or failed; null when there are none. */
    @JsonProperty
    @Nullable
    Double successRate() {
        var ended = completed + failed;
        return ended == 0 ? null : (double) completed / ended;
    }
}
