package dev.easel.query.tasks;

import dev.easel.api.tasks.CancelledBy;
import dev.easel.api.tasks.Output;
import dev.easel.api.tasks.TaskStatus;
import dev.easel.platform.ObjectStore;
import dev.easel.platform.ObjectStore.Bucket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows tasks on the wire, with addresses of their files that work where they were asked for. */
final class TaskDisplay {

    private static final List<String> PICTURE_INPUTS = List.of("storageKey", "imageStorageKey");

    private final ObjectStore store;
    private final Duration readTtl;

    TaskDisplay(ObjectStore store, Duration readTtl) {
        this.store = store;
        this.readTtl = readTtl;
    }

    TaskJson show(TaskView task, Progress progress, @Nullable Wait wait, String origin) {
        var end = task.end();
        var current = end == null ? task.currentStep() : null;
        var self = "/api/tasks/" + task.id();
        return new TaskJson(
                task.id(),
                task.toolSlug(),
                task.type(),
                StatusWords.of(task.status()),
                progress.percent(),
                current == null ? null : current.id(),
                task.steps().stream().map(step -> step(step, task.status())).toList(),
                task.asked().inputs(),
                inputUrl(task, origin),
                end == null || end.outputs().isEmpty() ? null : output(end.outputs(), end.keptAssets(), origin),
                task.hold().captured(),
                task.hold().held(),
                error(end),
                errorCode(end),
                task.asked().parentTaskId(),
                task.asked().retryOf(),
                task.asked().test(),
                wait == null ? null : wait.queuePosition(),
                wait == null ? null : wait.seconds(),
                self,
                self + "/stream",
                self + "/cancel",
                task.createdAt(),
                task.startedAt(),
                end == null ? null : end.at());
    }

    TaskJson.Output output(List<Output> outputs, Map<Integer, String> keptAssets, String origin) {
        return new TaskJson.Output(outputs.stream()
                .map(output -> new TaskJson.Item(
                        output.index(),
                        output.storageKey(),
                        output.contentType(),
                        output.widthPx(),
                        output.heightPx(),
                        output.sizeBytes(),
                        address(output.storageKey(), origin),
                        output.thumbnailKey() == null ? null : address(output.thumbnailKey(), origin),
                        keptAssets.get(output.index())))
                .toList());
    }

    static @Nullable String errorCode(TaskView.@Nullable End end) {
        if (end == null) {
            return null;
        }
        return end.cancelledBy() != null
                ? "CANCELLED"
                : end.cause() == null ? null : end.cause().name();
    }

    static @Nullable String error(TaskView.@Nullable End end) {
        if (end == null || end.cancelledBy() == null) {
            return end == null ? null : end.detail();
        }
        return end.cancelledBy() == CancelledBy.OWNER ? "You cancelled this task." : "An operator cancelled this task.";
    }

    /** A step that was dispatched waits as long as its task does. */
    private static TaskJson.Step step(TaskView.Step step, TaskStatus ofTask) {
        var isWaiting = ofTask == TaskStatus.QUEUED;
        return new TaskJson.Step(
                step.id(),
                step.name(),
                step.type(),
                StatusWords.of(isWaiting ? TaskStatus.QUEUED : step.status()),
                step.cost(),
                isWaiting ? null : step.requestedAt(),
                step.endedAt());
    }

    private @Nullable String inputUrl(TaskView task, String origin) {
        for (var name : PICTURE_INPUTS) {
            var key = task.asked().inputs().get(name);
            if (key != null && isOwnersFile(task, key)) {
                return address(key, origin);
            }
        }
        return null;
    }

    /** Inputs are words of the caller: only the owner's uploads, and what the parent task made, are ever shown. */
    private static boolean isOwnersFile(TaskView task, String key) {
        var parent = task.asked().parentTaskId();
        var isOwn = key.startsWith("uploads/" + task.owner().folder() + "/")
                || (parent != null && key.startsWith("tasks/" + parent + "/"));
        return isOwn && !key.contains("..");
    }

    private String address(String key, String origin) {
        return store.presignGet(Bucket.PRIVATE, key, null, readTtl, origin);
    }
}
