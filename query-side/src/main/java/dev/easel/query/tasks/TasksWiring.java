package dev.easel.query.tasks;

import dev.easel.engine.EventLog;
import dev.easel.platform.EaselPosition;
import dev.easel.platform.LiveBus;
import dev.easel.platform.ObjectStore;
import dev.easel.platform.Settings;
import dev.easel.query.platform.LiveFeeds;
import dev.easel.query.platform.Lookups;
import dev.easel.query.platform.People;
import dev.easel.query.platform.SideViews;
import dev.easel.query.platform.Signals;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Wires tasks: the board, what is read of it, and the feed of each task. */
@Configuration(proxyBeanMethods = false)
public class TasksWiring {

    @Bean
    TaskBoard taskBoard(JdbcClient db, Signals signals) {
        return new TaskBoard(
                new TaskTable(db),
                new StepTable(db),
                new HoldTable(db),
                new TaskSurroundings(db),
                new TaskSignals(signals));
    }

    @Bean
    TaskRows taskRows(JdbcClient db, SideViews views) {
        return new TaskRows(db, new Beginnings(views));
    }

    @Bean
    TaskFinder taskFinder(TaskRows rows, Lookups lookups, EaselPosition position) {
        return new TaskFinder(rows, lookups, position);
    }

    @Bean
    TaskWaits taskWaits(JdbcClient db, SideViews views, Clock clock) {
        return new TaskWaits(db, views, new StepPaces(db, views, clock), clock);
    }

    @Bean
    TaskDisplay taskDisplay(ObjectStore store, Settings settings) {
        return new TaskDisplay(store, settings.limits().readTtl());
    }

    @Bean
    TaskReads taskReads(
            TaskRows rows,
            TaskFinder tasks,
            TaskWaits waits,
            TaskDisplay display,
            LiveBus live,
            EaselPosition position) {
        return new TaskReads(rows, tasks, waits, display, live, position);
    }

    @Bean
    AdminTaskReads adminTaskReads(
            JdbcClient db,
            SideViews views,
            EventLog log,
            TaskRows rows,
            TaskFinder tasks,
            TaskDisplay display,
            TaskWaits waits,
            People people,
            EaselPosition position) {
        return new AdminTaskReads(
                rows, tasks, display, waits, new TaskAttempts(db, views), new TaskTrail(log), people, position);
    }

    @Bean(destroyMethod = "close")
    TaskTopics taskTopics(
            TaskRows rows,
            TaskWaits waits,
            TaskDisplay display,
            LiveBus live,
            Signals signals,
            LiveFeeds feeds,
            JsonMapper json,
            Clock clock) {
        return new TaskTopics(rows, waits, new TaskMessages(display), live, signals, feeds, json, clock);
    }

    @Bean
    TaskFeed taskFeed(TaskFinder tasks, JobFinder jobs, TaskTopics topics, LiveFeeds feeds) {
        return new TaskFeed(tasks, jobs, topics, feeds);
    }

    @Bean
    JobFinder jobFinder(TaskRows rows, Lookups lookups, EaselPosition position) {
        return new JobFinder(rows, lookups, position);
    }

    @Bean
    JobReads jobReads(TaskRows rows, JobFinder jobs, TaskWaits waits, TaskDisplay display, EaselPosition position) {
        return new JobReads(rows, jobs, waits, display, position);
    }
}
