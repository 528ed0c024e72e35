package dev.easel.query.tasks;

import dev.easel.platform.Caller;
import dev.easel.platform.EaselPosition;
import dev.easel.platform.Problem;
import dev.easel.query.platform.Lookups;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Finds tasks for whoever asks. Somebody else's task is as good as none. */
final class TaskFinder {

    static final String GROUP = "tasks.board";

    private final TaskRows rows;
    private final Lookups lookups;
    private final EaselPosition position;

    TaskFinder(TaskRows rows, Lookups lookups, EaselPosition position) {
        this.rows = rows;
        this.lookups = lookups;
        this.position = position;
    }

    /** The caller's task. */
    TaskView get(Caller caller, String id, HttpServletRequest request, HttpServletResponse response) {
        var task = getAny(id, request, response);
        if (!task.owner().equals(caller.owner())) {
            throw Problem.notFound("Task");
        }
        return task;
    }

    /** Anybody's task, for operators. */
    TaskView getAny(String id, HttpServletRequest request, HttpServletResponse response) {
        position.await(request, response, GROUP);
        var task = lookups.find(id, GROUP, () -> rows.find(id));
        if (task == null) {
            throw Problem.notFound("Task");
        }
        return task;
    }
}
