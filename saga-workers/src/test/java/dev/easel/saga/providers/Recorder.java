package dev.easel.saga.providers;

import dev.easel.api.tasks.TaskId;
import dev.easel.api.tasks.commands.TaskCommand;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.commandhandling.CommandBus;

/** Takes the commands of the desk in place of the tasks, and remembers them in order. */
public final class Recorder {

    private final List<TaskCommand> taken = new CopyOnWriteArrayList<>();

    Recorder(CommandBus bus) {
        for (var type : TaskCommand.class.getPermittedSubclasses()) {
            bus.subscribe(type.getName(), message -> {
                taken.add((TaskCommand) message.getPayload());
                return null;
            });
        }
    }

    public List<TaskCommand> of(TaskId task) {
        return taken.stream().filter(it -> taskOf(it).equals(task)).toList();
    }

    private static TaskId taskOf(TaskCommand command) {
        return switch (command) {
            case dev.easel.api.tasks.commands.SubmitTask it -> it.taskId();
            case dev.easel.api.tasks.commands.StartTask it -> it.taskId();
            case dev.easel.api.tasks.commands.RequestStep it -> it.taskId();
            case dev.easel.api.tasks.commands.RecordAttempt it -> it.taskId();
            case dev.easel.api.tasks.commands.CompleteStep it -> it.taskId();
            case dev.easel.api.tasks.commands.FailStep it -> it.taskId();
            case dev.easel.api.tasks.commands.FailTask it -> it.taskId();
            case dev.easel.api.tasks.commands.CancelTask it -> it.taskId();
            case dev.easel.api.tasks.commands.EndOverdueTask it -> it.taskId();
            case dev.easel.api.tasks.commands.RetryStep it -> it.taskId();
            case dev.easel.api.tasks.commands.InspectTask it -> it.taskId();
        };
    }
}
