package dev.easel.command.tasks;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A task on the wire.
 *
 * @param type the tool's type
 * @param progress 0 to 100
 * @param inputUrl where the input can be seen, for a while
 * @param creditsUsed what its owner pays
 * @param creditsHeld what is still set aside
 * @param test made with a tool that was not active
 */
record TaskJson(
        String id,
        String toolSlug,
        String type,
        String status,
        int progress,
        @Nullable String currentStep,
        List<Step> steps,
        Map<String, String> input,
        @Nullable String inputUrl,
        @Nullable Result output,
        long creditsUsed,
        long creditsHeld,
        @Nullable String error,
        @Nullable String errorCode,
        @Nullable String parentTaskId,
        @Nullable String retryOf,
        boolean test,
        String statusUrl,
        String streamUrl,
        String cancelUrl,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt) {

    TaskJson {
        steps = List.copyOf(steps);
        input = Map.copyOf(input);
    }

    /**
     * @param cost credits
     */
    record Step(
            String id,
            String name,
            String type,
            String status,
            long cost,
            @Nullable Instant completedAt) {}

    record Result(List<Item> items) {

        Result {
            items = List.copyOf(items);
        }
    }

    /** One delivered file, and where it can be had for a while. */
    record Item(
            int index,
            String storageKey,
            String contentType,
            int widthPx,
            int heightPx,
            long sizeBytes,
            String url,
            @Nullable String thumbnailUrl) {}

    /** One task. */
    record One(TaskJson task) {}

    /** A cancelled task, and what came back. */
    record Cancelled(TaskJson task, long creditsReleased) {}

    /** A task that was let in. */
    record Accepted(
            String taskId,
            String status,
            long creditsReserved,
            long creditsRemaining,
            String statusUrl,
            String streamUrl,
            String cancelUrl) {}
}
