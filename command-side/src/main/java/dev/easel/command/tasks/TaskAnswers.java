package dev.easel.command.tasks;

import dev.easel.api.catalog.Quote;
import dev.easel.api.catalog.ToolTypeAnswer;
import dev.easel.api.catalog.commands.InspectToolType;
import dev.easel.api.catalog.commands.QuoteSubmission;
import dev.easel.api.tasks.CancelledBy;
import dev.easel.api.tasks.Output;
import dev.easel.api.tasks.StepCourse;
import dev.easel.api.tasks.TaskAnswer;
import dev.easel.api.tasks.TaskEnd;
import dev.easel.api.tasks.TaskId;
import dev.easel.api.tasks.TaskStatus;
import dev.easel.platform.Commands;
import dev.easel.platform.ObjectStore;
import dev.easel.platform.ObjectStore.Bucket;
import java.time.Duration;
import java.util.List;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;

/** Shows a task right after a command, as the read side will show it. */
final class TaskAnswers {

    private static final int WHOLE = 100;
    private static final int ALMOST = 99;

    private final Commands commands;
    private final ObjectStore store;
    private final Duration readTtl;

    TaskAnswers(Commands commands, ObjectStore store, Duration readTtl) {
        this.commands = commands;
        this.store = store;
        this.readTtl = readTtl;
    }

    /** The answer to a submission: the same whenever it is asked for, but for a status that somebody waited for. */
    static TaskJson.Accepted accepted(Admission.Admitted admitted, TaskStatus status) {
        var task = admitted.task();
        var path = path(task.taskId());
        return new TaskJson.Accepted(
                task.taskId().value(),
                status.word(),
                task.payment().price().units(),
                admitted.remaining().units(),
                path,
                path + "/stream",
                path + "/cancel");
    }

    static String path(TaskId task) {
        return "/api/tasks/" + task.value();
    }

    TaskJson.Cancelled cancelled(TaskAnswer task, String origin) {
        var released = task.payment().price().minus(task.course().charge());
        return new TaskJson.Cancelled(show(task, origin), released.units());
    }

    TaskJson show(TaskAnswer task, String origin) {
        var course = task.course();
        var request = task.request();
        var ended = task.status().isFinal();
        var path = path(task.taskId());
        return new TaskJson(
                task.taskId().value(),
                task.tool().slug(),
                type(task),
                task.status().word(),
                progress(task),
                atWork(course.steps()),
                course.steps().stream().map(TaskAnswers::step).toList(),
                request.inputs(),
                url(request.inputs().get("storageKey"), origin),
                task.outputs().isEmpty() ? null : result(task.outputs(), origin),
                ended ? course.charge().units() : 0,
                ended ? 0 : task.payment().price().units(),
                error(course.end()),
                errorCode(course.end()),
                request.parentTaskId() == null ? null : request.parentTaskId().value(),
                request.retryOf() == null ? null : request.retryOf().value(),
                request.test(),
                path,
                path + "/stream",
                path + "/cancel",
                course.submittedAt(),
                course.startedAt(),
                course.end() == null ? null : course.end().at());
    }

    private String type(TaskAnswer task) {
        var tool = task.tool().toolId();
        if (tool == null) {
            return ""; // a job of a model
        }
        try {
            Quote quote = commands.ask(new QuoteSubmission(tool));
            ToolTypeAnswer type =
                    commands.ask(new InspectToolType(quote.definition().toolTypeId()));
            return type.name();
        } catch (AggregateNotFoundException | CommandExecutionException removed) {
            return task.tool().slug(); // a task outlives its tool
        }
    }

    private TaskJson.Result result(List<Output> outputs, String origin) {
        return new TaskJson.Result(outputs.stream()
                .map(it -> new TaskJson.Item(
                        it.index(),
                        it.storageKey(),
                        it.contentType(),
                        it.widthPx(),
                        it.heightPx(),
                        it.sizeBytes(),
                        store.presignGet(Bucket.PRIVATE, it.storageKey(), null, readTtl, origin),
                        url(it.thumbnailKey(), origin)))
                .toList());
    }

    private @Nullable String url(@Nullable String key, String origin) {
        return key == null ? null : store.presignGet(Bucket.PRIVATE, key, null, readTtl, origin);
    }

    private static TaskJson.Step step(StepCourse course) {
        var step = course.step();
        return new TaskJson.Step(
                step.stepId().value(),
                step.name(),
                step.type(),
                course.status().word(),
                step.price().units(),
                course.completedAt());
    }

    private static @Nullable String atWork(List<StepCourse> steps) {
        return steps.stream()
                .filter(it -> it.status() == TaskStatus.RUNNING)
                .map(it -> it.step().stepId().value())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String errorCode(@Nullable TaskEnd end) {
        if (end == null) {
            return null;
        }
        if (end.cancelledBy() != null) {
            return "CANCELLED";
        }
        return end.cause() == null ? null : end.cause().name();
    }

    private static @Nullable String error(@Nullable TaskEnd end) {
        if (end == null || end.cancelledBy() == null) {
            return end == null ? null : end.detail();
        }
        return end.cancelledBy() == CancelledBy.OWNER ? "You cancelled this task." : "An operator cancelled this task.";
    }

    private static int progress(TaskAnswer task) {
        var steps = task.course().steps();
        var done =
                steps.stream().filter(it -> it.status() == TaskStatus.SUCCEEDED).count();
        var part = (int) (WHOLE * done / steps.size());
        return task.status() == TaskStatus.SUCCEEDED ? WHOLE : Math.min(part, ALMOST);
    }
}
