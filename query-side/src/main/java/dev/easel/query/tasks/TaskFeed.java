package dev.easel.query.tasks;

import dev.easel.platform.Caller;
import dev.easel.platform.Origin;
import dev.easel.platform.Tenant;
import dev.easel.query.platform.LiveFeeds;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Follow a task, or a job. Facts come from the board and are never lost; progress may be. */
@RestController
class TaskFeed {

    private final TaskFinder tasks;
    private final JobFinder jobs;
    private final TaskTopics topics;
    private final LiveFeeds feeds;

    TaskFeed(TaskFinder tasks, JobFinder jobs, TaskTopics topics, LiveFeeds feeds) {
        this.tasks = tasks;
        this.jobs = jobs;
        this.topics = topics;
        this.feeds = feeds;
    }

    @GetMapping("/api/tasks/{id}/stream")
    void follow(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            HttpServletRequest request,
            HttpServletResponse response) {
        var task = tasks.get(caller, id, request, response);
        follow(task, new Audience(Origin.of(request), false), Cursor.parse(lastEventId), request, response);
    }

    @GetMapping("/api/v1/jobs/{jobId}/stream")
    void follow(
            Tenant tenant,
            @RequestHeader(name = "X-User-ID", required = false) @Nullable String user,
            @PathVariable String jobId,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            HttpServletRequest request,
            HttpServletResponse response) {
        var job = jobs.get(tenant, user, jobId, request, response);
        follow(job, new Audience(Origin.of(request), true), Cursor.parse(lastEventId), request, response);
    }

    private void follow(
            TaskView task,
            Audience audience,
            @Nullable Cursor last,
            HttpServletRequest request,
            HttpServletResponse response) {
        var end = task.end();
        if (last != null && end != null && last.position() >= end.position()) {
            response.setStatus(HttpStatus.NO_CONTENT.value()); // the client has heard the end; this stops it
            return;
        }
        feeds.open(request, response, stream -> topics.follow(task, stream, audience, last));
    }
}
