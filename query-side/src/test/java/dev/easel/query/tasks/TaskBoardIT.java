package dev.easel.query.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.credits.ReleaseCause;
import dev.easel.query.platform.RunningQuery;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TaskBoardIT {

    private static final String[] TABLES = {
        "task", "task_step", "task_hold", "task_output_kept", "task_tool", "task_tool_type"
    };

    private static RunningQuery side;
    private static Map<String, String> live;

    @BeforeAll
    static void start() {
        side = RunningQuery.start(Map.of());
        var history = side.history();
        var ada = TaskStory.somebody();
        TaskStory.define(history);
        var done = new TaskStory(history, ada, 2)
                .submit()
                .start()
                .complete(0)
                .request(1)
                .complete(1)
                .succeed()
                .capture();
        done.keepOutput();
        new TaskStory(history, ada, 1).submit().start().fail().release(ReleaseCause.TASK_FAILED);
        new TaskStory(history, ada, 2).submit().start().complete(0).cancel(1).release(ReleaseCause.TASK_CANCELLED);
        new TaskStory(history, ada, 1)
                .submit()
                .start()
                .complete(0)
                .succeed()
                .capture()
                .keepOutput();
        new TaskStory(history, ada, 1).submit();
        done.forgetOutput();
        history.read();
        live = side.rows(TABLES);
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Test
    void hasSomethingInEveryTable() {
        assertThat(live.values()).allSatisfy(rows -> assertThat(rows).isNotEmpty());
        assertThat(live.getOrDefault("task", "").lines()).hasSize(5);
        assertThat(live.getOrDefault("task_step", "").lines()).hasSize(7);
    }

    @Test
    void isTheSameWhenItIsRebuilt() {
        side.rebuild("tasks.board");
        assertThat(side.rows(TABLES)).isEqualTo(live);
    }

    @Test
    void changesNothingWhenEveryEventComesTwice() {
        side.repeat("tasks.board");
        assertThat(side.rows(TABLES)).isEqualTo(live);
    }
}
