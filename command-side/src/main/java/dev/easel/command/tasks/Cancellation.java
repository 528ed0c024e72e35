package dev.easel.command.tasks;

import static dev.easel.api.Refusal.refuse;

import dev.easel.api.tasks.CancelledBy;
import dev.easel.api.tasks.TaskAnswer;
import dev.easel.api.tasks.TaskStatus;
import dev.easel.api.tasks.commands.CancelTask;
import dev.easel.api.tasks.refusals.TaskNotCancellable;
import dev.easel.platform.Commands;
import dev.easel.platform.EaselPosition;
import dev.easel.platform.Idempotency;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;

/** Ends tasks early. A repeat, known by its key, gets the first answer; without a key a second cancel is too late. */
final class Cancellation {

    private final Commands commands;
    private final EaselPosition position;
    private final Clock clock;

    Cancellation(Commands commands, EaselPosition position, Clock clock) {
        this.commands = commands;
        this.position = position;
        this.clock = clock;
    }

    TaskAnswer cancel(TaskAnswer task, CancelledBy by, HttpServletRequest request, HttpServletResponse response) {
        if (task.status() == TaskStatus.CANCELLED && Idempotency.key(request, null) == null) {
            throw refuse(new TaskNotCancellable(task.taskId(), task.status()));
        }
        var now = clock.instant();
        TaskAnswer cancelled = commands.ask(new CancelTask(task.taskId(), by, now));
        var end = cancelled.course().end();
        if (end == null || !end.at().equals(now)) {
            response.setHeader("Idempotent-Replayed", "true");
        }
        position.tell(response);
        return cancelled;
    }
}
