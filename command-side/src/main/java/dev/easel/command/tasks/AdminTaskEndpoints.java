package dev.easel.command.tasks;

import static dev.easel.api.Refusal.refuse;

import dev.easel.api.accounts.Role;
import dev.easel.api.tasks.CancelledBy;
import dev.easel.api.tasks.TaskAnswer;
import dev.easel.api.tasks.TaskId;
import dev.easel.api.tasks.TaskStatus;
import dev.easel.api.tasks.commands.RetryStep;
import dev.easel.api.tasks.refusals.TaskNotRetryable;
import dev.easel.command.tasks.TaskEndpoints.TaskCancellation;
import dev.easel.platform.Caller;
import dev.easel.platform.Commands;
import dev.easel.platform.EaselPosition;
import dev.easel.platform.Idempotency;
import dev.easel.platform.Origin;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Anybody's tasks, for those who run the place. */
@RestController
class AdminTaskEndpoints {

    private final Commands commands;
    private final Retries retries;
    private final Cancellation cancellation;
    private final OwnTasks tasks;
    private final TaskAnswers answers;
    private final EaselPosition position;

    AdminTaskEndpoints(
            Commands commands,
            Retries retries,
            Cancellation cancellation,
            OwnTasks tasks,
            TaskAnswers answers,
            EaselPosition position) {
        this.commands = commands;
        this.retries = retries;
        this.cancellation = cancellation;
        this.tasks = tasks;
        this.answers = answers;
        this.position = position;
    }

    @PostMapping("/api/admin/tasks/{id}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    TaskJson.One retry(
            Caller caller, @PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        caller.require(Role.ADMIN, Role.SUPER_ADMIN);
        var task = tasks.any(id);
        var again = task.status().isFinal() ? anew(caller, task, request, response) : dispatchAgain(task);
        position.tell(response);
        return new TaskJson.One(answers.show(again, Origin.of(request)));
    }

    @PostMapping("/api/admin/tasks/{id}/cancel")
    @ResponseStatus(HttpStatus.ACCEPTED)
    TaskJson.Cancelled cancel(
            Caller caller,
            @PathVariable String id,
            @Valid @RequestBody(required = false) @Nullable TaskCancellation body,
            HttpServletRequest request,
            HttpServletResponse response) {
        caller.require(Role.ADMIN, Role.SUPER_ADMIN);
        var cancelled = cancellation.cancel(tasks.any(id), CancelledBy.OPERATOR, request, response);
        return answers.cancelled(cancelled, Origin.of(request));
    }

    private TaskAnswer anew(Caller caller, TaskAnswer old, HttpServletRequest request, HttpServletResponse response) {
        var key = Idempotency.key(request, null);
        var id = new TaskId(Idempotency.id(TaskId.PREFIX, caller, request, key));
        var admitted = retries.anew(old, id, caller.isOperator(), Origin.of(request));
        if (admitted.replayed()) {
            response.setHeader("Idempotent-Replayed", "true");
        }
        return admitted.task();
    }

    /** Names the round that is to begin, so that two operators at once dispatch the step once. */
    private TaskAnswer dispatchAgain(TaskAnswer task) {
        for (var step : task.course().steps()) {
            if (step.status() != TaskStatus.SUCCEEDED) {
                return commands.ask(new RetryStep(task.taskId(), step.step().stepId(), step.round() + 1));
            }
        }
        throw refuse(new TaskNotRetryable(task.taskId(), task.status()));
    }
}
