package dev.easel.query.tasks;

import dev.easel.platform.Caller;
import dev.easel.platform.EaselPosition;
import dev.easel.platform.LiveBus;
import dev.easel.platform.Origin;
import dev.easel.query.platform.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Own tasks: the list and one. */
@RestController
class TaskReads {

    private final TaskRows rows;
    private final TaskFinder tasks;
    private final TaskWaits waits;
    private final TaskDisplay display;
    private final LiveBus live;
    private final EaselPosition position;

    TaskReads(
            TaskRows rows,
            TaskFinder tasks,
            TaskWaits waits,
            TaskDisplay display,
            LiveBus live,
            EaselPosition position) {
        this.rows = rows;
        this.tasks = tasks;
        this.waits = waits;
        this.display = display;
        this.live = live;
        this.position = position;
    }

    @GetMapping("/api/tasks")
    TaskJson.Many list(
            Caller caller,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String toolSlug,
            @RequestParam(required = false) @Nullable String parentTaskId,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "20") int limit,
            HttpServletRequest request,
            HttpServletResponse response) {
        var asked = Page.of(page, limit);
        var filter = new TaskFilter()
                .owner(caller.owner())
                .status(status)
                .type(type)
                .tool(toolSlug)
                .parent(parentTaskId);
        position.await(request, response, TaskFinder.GROUP);
        var found = rows.list(filter, asked);
        var left = waits.of(found);
        var origin = Origin.of(request);
        return new TaskJson.Many(
                found.stream()
                        .map(task ->
                                display.show(task, Progress.of(task, LiveStep.NOTHING), left.get(task.id()), origin))
                        .toList(),
                rows.count(filter),
                page,
                limit);
    }

    @GetMapping("/api/tasks/{id}")
    TaskJson one(Caller caller, @PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        var task = tasks.get(caller, id, request, response);
        return display.show(task, progress(task), waits.of(task), Origin.of(request));
    }

    private Progress progress(TaskView task) {
        var heard = task.end() == null ? LiveStep.parse(live.last(LiveStep.channel(task.id()))) : LiveStep.NOTHING;
        return Progress.of(task, heard);
    }
}
