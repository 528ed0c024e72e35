package dev.easel.query.tasks;

import dev.easel.api.Owner;
import dev.easel.api.tasks.TaskSource;
import dev.easel.api.tasks.TaskStatus;
import dev.easel.api.tenants.AppUserId;
import dev.easel.api.tenants.KeyMode;
import dev.easel.platform.Problem;
import dev.easel.platform.Tenant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks are asked for: conditions on {@code query.task task}, joined with its type, and a status. Values are never
 * in the text.
 */
final class TaskFilter {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private final List<Problem.FieldError> errors = new ArrayList<>();
    private @Nullable TaskStatus status;

    TaskFilter owner(Owner owner) {
        values.put("tenant", owner.tenant());
        return and("task.tenant = :tenant and task.subject = :subject", "subject", owner.subject());
    }

    /** Jobs of an app's one mode; of one user of the app, if it is named as the app calls it. */
    TaskFilter app(Tenant tenant, @Nullable String user) {
        values.put("tenant", tenant.appId().value());
        and("task.tenant = :tenant and task.test = :test", "test", tenant.mode() == KeyMode.TEST);
        return user == null
                ? this
                : and(
                        "task.subject = :subject",
                        "subject",
                        AppUserId.of(tenant.appId(), tenant.mode(), user).value());
    }

    /** Those that come after this one in a list. */
    TaskFilter after(TaskView last) {
        values.put("lastId", last.id());
        return and(
                "(task.created_at, task.task_id) < (:lastAt, :lastId)",
                "lastAt",
                last.createdAt().atOffset(ZoneOffset.UTC));
    }

    TaskFilter subjects(List<String> subjects) {
        return subjects.isEmpty()
                ? and("false", "subjects", "")
                : and("task.subject in (:subjects)", "subjects", subjects);
    }

    TaskFilter status(@Nullable String word) {
        if (word == null) {
            return this;
        }
        status = StatusWords.parse(word);
        return status == null
                ? refuse("status", Arrays.stream(TaskStatus.values()).map(StatusWords::of))
                : this;
    }

    /** The same in the words of {@code /api/v1}. */
    TaskFilter jobStatus(@Nullable String word) {
        if (word == null) {
            return this;
        }
        status = Arrays.stream(TaskStatus.values())
                .filter(it -> it.jobWord().equals(word))
                .findFirst()
                .orElse(null);
        return status == null
                ? refuse("status", Arrays.stream(TaskStatus.values()).map(TaskStatus::jobWord))
                : this;
    }

    /** The status that is asked for, as it is shown; null for any. */
    @Nullable
    TaskStatus status() {
        return status;
    }

    TaskFilter source(@Nullable String source) {
        if (source == null) {
            return this;
        }
        var sources = Arrays.stream(TaskSource.values()).map(TaskSource::name).toList();
        return sources.contains(source)
                ? and("task.source = :source", "source", source)
                : refuse("source", sources.stream());
    }

    TaskFilter type(@Nullable String type) {
        return type == null ? this : and("type.name = :type", "type", type);
    }

    TaskFilter tool(@Nullable String slug) {
        return slug == null ? this : and("task.tool_slug = :slug", "slug", slug);
    }

    TaskFilter parent(@Nullable String taskId) {
        return taskId == null ? this : and("task.parent_task_id = :parent", "parent", taskId);
    }

    TaskFilter model(@Nullable String model) {
        return model == null ? this : anyStep("provider_model", "model", model);
    }

    TaskFilter provider(@Nullable String provider) {
        return provider == null ? this : anyStep("provider", "provider", provider);
    }

    /** The condition in words of SQL, or the refusal of what was wrong. */
    String condition() {
        if (!errors.isEmpty()) {
            throw Problem.invalid(List.copyOf(errors));
        }
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    Map<String, Object> values() {
        return Map.copyOf(values);
    }

    private TaskFilter anyStep(String column, String name, String value) {
        return and(
                "exists (select 1 from query.task_step step where step.task_id = task.task_id and step." + column
                        + " = :" + name + ")",
                name,
                value);
    }

    private TaskFilter and(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
        return this;
    }

    private TaskFilter refuse(String name, Stream<String> allowed) {
        errors.add(new Problem.FieldError("/" + name, name + " is one of " + String.join(", ", allowed.toList())));
        return this;
    }
}
