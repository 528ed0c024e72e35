package dev.easel.command.platform;

import dev.easel.api.Owner;
import dev.easel.api.catalog.ToolId;
import dev.easel.api.credits.Credits;
import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.tasks.Output;
import dev.easel.api.tasks.Payment;
import dev.easel.api.tasks.Request;
import dev.easel.api.tasks.TaskAnswer;
import dev.easel.api.tasks.TaskId;
import dev.easel.api.tasks.TaskStatus;
import dev.easel.api.tasks.ToolRef;
import dev.easel.api.tasks.commands.InspectTask;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.modelling.command.AggregateNotFoundException;

/** A task that ended with one output, as far as a question about it goes; there is no other task. */
public record FinishedTask(TaskId id) {

    /** Answers {@code InspectTask} in place of the tasks themselves. */
    public static FinishedTask in(RunningSide side, Owner owner, String outputKey, long outputBytes) {
        var id = new TaskId("tsk_finished");
        var answer = new TaskAnswer(
                id,
                TaskStatus.SUCCEEDED,
                owner,
                new ToolRef(ToolId.of("background-remove"), "background-remove", 2),
                new Request(Map.of(), "", null, null, false),
                new Payment(LedgerId.of(owner), HoldId.of(id, 1), Credits.credits(10)),
                List.of(new Output(0, outputKey, "image/png", outputBytes, "00", 20, 10, null)));
        side.bean(CommandBus.class).subscribe(InspectTask.class.getName(), message -> {
            var asked = ((InspectTask) message.getPayload()).taskId();
            if (!asked.equals(id)) {
                throw new AggregateNotFoundException(asked.value(), "there is no such task");
            }
            return answer;
        });
        return new FinishedTask(id);
    }
}
