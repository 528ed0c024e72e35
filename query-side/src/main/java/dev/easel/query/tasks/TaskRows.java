package dev.easel.query.tasks;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import dev.easel.query.platform.Page;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the board. */
final class TaskRows {

    private static final String TASKS = """
              from query.task task
              left join query.task_tool tool on tool.tool_id = task.tool_id
              left join query.task_tool_type type on type.tool_type_id = tool.tool_type_id
            """;
    private static final String FIELDS = """
            select task.*, coalesce(type.name, '') as type_name, hold.ledger_id, hold.state as hold_state, hold.amount,
                   hold.captured, hold.released, hold.positions,\s""";
    private static final String FROM = TASKS + " left join query.task_hold hold on hold.hold_id = task.hold_id where ";

    private final JdbcClient db;
    private final Beginnings beginnings;

    TaskRows(JdbcClient db, Beginnings beginnings) {
        this.db = db;
        this.beginnings = beginnings;
    }

    /** The task; null when there is none. */
    @Nullable
    TaskView find(String id) {
        return find(List.of(id)).stream().findFirst().orElse(null);
    }

    /** Those that there are. */
    List<TaskView> find(Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return whole(db.sql(select("task.task_id = any(:ids)"))
                .param("ids", array(ids))
                .query(new TaskMapper())
                .list());
    }

    /** A page, newest first. */
    List<TaskView> list(TaskFilter filter, Page page) {
        return list(filter, page.limit(), page.offset());
    }

    List<TaskView> list(TaskFilter filter, int limit, long offset) {
        return whole(db.sql(select(condition(filter)) + """
                         order by task.created_at desc, task.task_id desc limit :limit offset :offset
                        """)
                .params(filter.values())
                .param("limit", limit)
                .param("offset", offset)
                .query(new TaskMapper())
                .list());
    }

    /** How many there are, as far as pages go. */
    long count(TaskFilter filter) {
        return db.sql("select count(*) from (select 1 " + TASKS + " where " + condition(filter)
                        + " limit :deepest) found")
                .params(filter.values())
                .param("deepest", Page.DEEPEST_ROW)
                .query(Long.class)
                .single();
    }

    /** By id, the position of the last event that is shown: what has moved is worth reading. */
    Map<String, Long> positions(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return db
                .sql("""
                        select task.task_id,
                               greatest(task.position, hold.positions[cardinality(hold.positions)],
                                        (select max(greatest(step.requested_position, step.completed_position))
                                           from query.task_step step where step.task_id = task.task_id))
                          from query.task task left join query.task_hold hold on hold.hold_id = task.hold_id
                         where task.task_id = any(:ids)
                        """)
                .param("ids", array(ids))
                .query((row, _) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private String select(String condition) {
        return FIELDS + beginnings.columns() + " " + FROM + condition;
    }

    private String condition(TaskFilter filter) {
        var status = filter.status();
        return status == null ? filter.condition() : filter.condition() + " and " + beginnings.isShown(status);
    }

    private List<TaskView> whole(List<TaskView> tasks) {
        if (tasks.isEmpty()) {
            return tasks;
        }
        var steps = steps(tasks.stream().map(TaskView::id).toList());
        var kept = kept(tasks.stream()
                .filter(task -> task.end() != null)
                .map(TaskView::id)
                .toList());
        return tasks.stream()
                .map(task ->
                        task.with(steps.getOrDefault(task.id(), List.of()), kept.getOrDefault(task.id(), Map.of())))
                .toList();
    }

    private Map<String, List<TaskView.Step>> steps(Collection<String> ids) {
        return db
                .sql("select * from query.task_step where task_id = any(:ids) order by task_id, ordinal")
                .param("ids", array(ids))
                .query((row, _) -> Map.entry(row.getString("task_id"), TaskMapper.step(row)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    /** Outputs that became assets; there are none before a task has ended. */
    private Map<String, Map<Integer, String>> kept(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return db
                .sql("""
                        select task_id, output_index, asset_id from query.task_output_kept
                         where task_id = any(:ids) and not deleted
                        """)
                .param("ids", array(ids))
                .query((row, _) -> new Kept(row.getString(1), row.getInt(2), row.getString(3)))
                .list()
                .stream()
                .collect(groupingBy(Kept::taskId, toMap(Kept::outputIndex, Kept::assetId)));
    }

    /** One parameter however many there are, so that the statement stays the same. */
    private static String[] array(Collection<String> ids) {
        return ids.toArray(String[]::new);
    }

    private record Kept(String taskId, int outputIndex, String assetId) {}
}
