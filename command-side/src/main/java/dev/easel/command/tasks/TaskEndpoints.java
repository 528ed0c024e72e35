package dev.easel.command.tasks;

import dev.easel.api.credits.Credits;
import dev.easel.api.tasks.CancelledBy;
import dev.easel.api.tasks.TaskId;
import dev.easel.command.tasks.Admission.Admitted;
import dev.easel.command.tasks.ToolSubmission.Asker;
import dev.easel.platform.Caller;
import dev.easel.platform.EaselPosition;
import dev.easel.platform.Idempotency;
import dev.easel.platform.Origin;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Own tasks: submit one, cancel it, try a failed one again. */
@RestController
class TaskEndpoints {

    private static final String LOOK_AGAIN_SECONDS = "1";

    private final Admission admission;
    private final ToolWork tools;
    private final Retries retries;
    private final Cancellation cancellation;
    private final OwnTasks tasks;
    private final TaskEnds ends;
    private final TaskAnswers answers;
    private final EaselPosition position;

    TaskEndpoints(
            Admission admission,
            ToolWork tools,
            Retries retries,
            Cancellation cancellation,
            OwnTasks tasks,
            TaskEnds ends,
            TaskAnswers answers,
            EaselPosition position) {
        this.admission = admission;
        this.tools = tools;
        this.retries = retries;
        this.cancellation = cancellation;
        this.tasks = tasks;
        this.ends = ends;
        this.answers = answers;
        this.position = position;
    }

    @PostMapping("/api/tasks")
    @ResponseStatus(HttpStatus.ACCEPTED)
    TaskJson.Accepted submit(
            Caller caller,
            @Valid @RequestBody TaskSubmission body,
            HttpServletRequest request,
            HttpServletResponse response) {
        var input = TaskInput.require(body.input());
        var id = id(caller, request, Idempotency.key(request, body.idempotencyKey()));
        var asked = new ToolSubmission(
                id,
                new Asker(caller.owner(), caller.isOperator(), Origin.of(request)),
                body.toolSlug(),
                TaskInput.fingerprint(body.toolSlug(), input, body.parentTaskId()),
                _ -> input,
                body.parentTaskId(),
                null,
                body.expectedCredits() == null ? null : Credits.credits(body.expectedCredits()));
        return accept(() -> admission.admit(tools.submission(asked)), request, response);
    }

    @PostMapping("/api/tasks/{id}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    TaskJson.Accepted retry(
            Caller caller, @PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        var old = tasks.get(caller.owner(), id);
        var anew = id(caller, request, Idempotency.key(request, null));
        return accept(() -> retries.retry(old, anew, caller.isOperator(), Origin.of(request)), request, response);
    }

    @PostMapping("/api/tasks/{id}/cancel")
    @ResponseStatus(HttpStatus.ACCEPTED)
    TaskJson.Cancelled cancel(
            Caller caller,
            @PathVariable String id,
            @Valid @RequestBody(required = false) @Nullable TaskCancellation body,
            HttpServletRequest request,
            HttpServletResponse response) {
        var cancelled = cancellation.cancel(tasks.get(caller.owner(), id), CancelledBy.OWNER, request, response);
        return answers.cancelled(cancelled, Origin.of(request));
    }

    private TaskJson.Accepted accept(
            Supplier<Admitted> submission, HttpServletRequest request, HttpServletResponse response) {
        try (var vigil = ends.begin(request)) {
            var admitted = submission.get();
            if (admitted.replayed()) {
                response.setHeader("Idempotent-Replayed", "true");
            }
            response.setHeader("Location", TaskAnswers.path(admitted.task().taskId()));
            response.setHeader("Retry-After", LOOK_AGAIN_SECONDS);
            var status = vigil.await(admitted.task(), response);
            position.tell(response);
            return TaskAnswers.accepted(admitted, status);
        }
    }

    private static TaskId id(Caller caller, HttpServletRequest request, @Nullable String key) {
        return new TaskId(Idempotency.id(TaskId.PREFIX, caller, request, key));
    }

    record TaskSubmission(
            @NotBlank @Size(max = 100) String toolSlug,
            @Nullable JsonNode input,
            @Nullable @Size(max = 80) String parentTaskId,
            @Nullable @Size(max = 255) String idempotencyKey,
            @Nullable @Min(0) Long expectedCredits) {}

    /**
     * @param reason for whoever reads the request; it is not kept
     */
    record TaskCancellation(@Nullable @Size(max = 500) String reason) {}
}
