package dev.easel.query.tasks;

import dev.easel.platform.EaselPosition;
import dev.easel.platform.Origin;
import dev.easel.query.platform.Page;
import dev.easel.query.platform.People;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Everybody's tasks, for operators: the list and all about one. */
@RestController
class AdminTaskReads {

    private final TaskRows rows;
    private final TaskFinder tasks;
    private final TaskDisplay display;
    private final TaskWaits waits;
    private final TaskAttempts attempts;
    private final TaskTrail trail;
    private final People people;
    private final EaselPosition position;

    AdminTaskReads(
            TaskRows rows,
            TaskFinder tasks,
            TaskDisplay display,
            TaskWaits waits,
            TaskAttempts attempts,
            TaskTrail trail,
            People people,
            EaselPosition position) {
        this.rows = rows;
        this.tasks = tasks;
        this.display = display;
        this.waits = waits;
        this.attempts = attempts;
        this.trail = trail;
        this.people = people;
        this.position = position;
    }

    @GetMapping("/api/admin/tasks")
    AdminTaskJson.Rows list(
            @ModelAttribute Question question,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "20") int limit,
            HttpServletRequest request,
            HttpServletResponse response) {
        var asked = Page.of(page, limit);
        var filter = filter(question);
        position.await(request, response, TaskFinder.GROUP);
        var found = rows.list(filter, asked);
        var owners =
                people.of(found.stream().map(task -> task.owner().subject()).toList());
        var providers = attempts.lastProviders(found.stream().map(TaskView::id).toList());
        return new AdminTaskJson.Rows(
                found.stream()
                        .map(task -> row(task, owners, providers.get(task.id())))
                        .toList(),
                rows.count(filter),
                page,
                limit);
    }

    @GetMapping("/api/admin/tasks/{id}")
    AdminTaskJson one(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        var task = tasks.getAny(id, request, response);
        var hold = task.hold();
        return new AdminTaskJson(
                display.show(task, Progress.of(task, LiveStep.NOTHING), waits.of(task), Origin.of(request)),
                task.source().name(),
                person(task, people.of(List.of(task.owner().subject()))),
                attempts.of(task),
                trail.of(task),
                new AdminTaskJson.Hold(hold.id(), hold.state(), hold.amount(), hold.captured()));
    }

    private TaskFilter filter(Question question) {
        var filter = new TaskFilter()
                .source(question.source())
                .status(question.status())
                .tool(question.tool())
                .model(question.model())
                .provider(question.provider());
        var owner = question.owner();
        return owner == null || owner.isBlank() ? filter : filter.subjects(people.find(owner.strip()));
    }

    private static AdminTaskJson.Row row(TaskView task, Map<String, People.Person> owners, @Nullable String provider) {
        var end = task.end();
        var current = end == null ? task.currentStep() : null;
        return new AdminTaskJson.Row(
                task.id(),
                task.source().name(),
                task.toolSlug(),
                task.type(),
                StatusWords.of(task.status()),
                Progress.of(task, LiveStep.NOTHING).percent(),
                current == null ? null : current.id(),
                provider,
                task.hold().captured(),
                task.hold().held(),
                TaskDisplay.errorCode(end),
                person(task, owners),
                task.createdAt(),
                task.startedAt(),
                end == null ? null : end.at());
    }

    private static AdminTaskJson.Person person(TaskView task, Map<String, People.Person> owners) {
        var subject = task.owner().subject();
        var known = owners.get(subject);
        return known == null
                ? new AdminTaskJson.Person(subject, null, null)
                : new AdminTaskJson.Person(subject, known.email(), known.name());
    }

    /**
     * @param owner account id, or part of a name or an address
     */
    record Question(
            @Nullable String source,
            @Nullable String status,
            @Nullable String tool,
            @Nullable String model,
            @Nullable String provider,
            @Nullable String owner) {}
}
