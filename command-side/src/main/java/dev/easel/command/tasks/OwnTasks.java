package dev.easel.command.tasks;

import dev.easel.api.Identifier;
import dev.easel.api.Owner;
import dev.easel.api.tasks.TaskAnswer;
import dev.easel.api.tasks.TaskId;
import dev.easel.api.tasks.commands.InspectTask;
import dev.easel.platform.Commands;
import dev.easel.platform.Problem;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;

/** Finds tasks. Somebody else's and a missing one are answered the same. */
final class OwnTasks {

    private final Commands commands;

    OwnTasks(Commands commands) {
        this.commands = commands;
    }

    TaskAnswer get(Owner owner, String id) {
        var task = any(id);
        if (!task.owner().equals(owner)) {
            throw Problem.notFound("Task");
        }
        return task;
    }

    /** Whoever it belongs to. */
    TaskAnswer any(String id) {
        var task = isId(id) ? find(new TaskId(id)) : null;
        if (task == null) {
            throw Problem.notFound("Task");
        }
        return task;
    }

    /** Null when there never was one. */
    @Nullable
    TaskAnswer find(TaskId id) {
        try {
            return commands.ask(new InspectTask(id));
        } catch (AggregateNotFoundException never) {
            return null;
        }
    }

    private static boolean isId(String text) {
        try {
            Identifier.requirePrefix(TaskId.PREFIX, text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
