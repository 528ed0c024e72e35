package dev.easel.query.tasks;

import dev.easel.api.tenants.KeyScope;
import dev.easel.platform.EaselPosition;
import dev.easel.platform.Origin;
import dev.easel.platform.Problem;
import dev.easel.platform.Tenant;
import dev.easel.query.platform.Cursor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An app's jobs, for its server: one and the list. */
@RestController
class JobReads {

    private static final String USER = "X-User-ID";

    private final TaskRows rows;
    private final JobFinder jobs;
    private final TaskWaits waits;
    private final TaskDisplay display;
    private final EaselPosition position;

    JobReads(TaskRows rows, JobFinder jobs, TaskWaits waits, TaskDisplay display, EaselPosition position) {
        this.rows = rows;
        this.jobs = jobs;
        this.waits = waits;
        this.display = display;
        this.position = position;
    }

    @GetMapping("/api/v1/jobs/{jobId}")
    JobJson one(
            Tenant tenant,
            @RequestHeader(name = USER, required = false) @Nullable String user,
            @PathVariable String jobId,
            HttpServletRequest request,
            HttpServletResponse response) {
        var job = jobs.get(tenant, user, jobId, request, response);
        return show(job, waits.of(job), Origin.of(request));
    }

    /** @param cursor id of the last job of the page before, as the seed has it */
    @GetMapping("/api/v1/jobs")
    JobJson.Many list(
            Tenant tenant,
            @RequestHeader(name = USER, required = false) @Nullable String user,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request,
            HttpServletResponse response) {
        tenant.require(KeyScope.READ);
        var most = Cursor.limit(limit);
        position.await(request, response, TaskFinder.GROUP);
        var filter = new TaskFilter().app(tenant, user).jobStatus(status);
        if (cursor != null) {
            filter.after(last(tenant, user, cursor));
        }
        var found = rows.list(filter, most + 1, 0);
        var shown = found.subList(0, Math.min(most, found.size()));
        Map<String, Wait> left = waits.of(shown);
        var origin = Origin.of(request);
        return new JobJson.Many(
                shown.stream().map(job -> show(job, left.get(job.id()), origin)).toList(),
                found.size() > most ? shown.getLast().id() : null);
    }

    private TaskView last(Tenant tenant, @Nullable String user, String cursor) {
        var job = rows.find(cursor);
        if (job == null || !JobFinder.isOf(tenant, user, job)) {
            throw Problem.invalid(List.of(new Problem.FieldError("/cursor", "cursor is none that a page gave")));
        }
        return job;
    }

    private JobJson show(TaskView job, @Nullable Wait wait, String origin) {
        var end = job.end();
        var output = end == null || end.outputs().isEmpty() ? null : display.output(end.outputs(), Map.of(), origin);
        return JobJson.of(job, output, wait);
    }
}
