package dev.easel.query.tasks;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A task on the wire.
 *
 * @param type name of the tool's type
 * @param creditsUsed captured
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
        @Nullable Output output,
        long creditsUsed,
        long creditsHeld,
        @Nullable String error,
        @Nullable String errorCode,
        @Nullable String parentTaskId,
        @Nullable String retryOf,
        boolean test,
        @Nullable Integer queuePosition,
        @Nullable Integer estimatedWaitSeconds,
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

    /** A page of own tasks. */
    record Many(List<TaskJson> tasks, long total, int page, int limit) {

        Many {
            tasks = List.copyOf(tasks);
        }
    }

    record Step(
            String id,
            String name,
            String type,
            String status,
            long cost,
            @Nullable Instant startedAt,
            @Nullable Instant completedAt) {}

    record Output(List<Item> items) {

        Output {
            items = List.copyOf(items);
        }
    }

    /** One delivered file. */
    record Item(
            int index,
            String storageKey,
            String contentType,
            int widthPx,
            int heightPx,
            long sizeBytes,
            String url,
            @Nullable String thumbnailUrl,
            @Nullable String assetId) {}
}
