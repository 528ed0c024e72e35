package dev.easel.command.tasks;

import static java.util.Objects.requireNonNullElse;

import dev.easel.api.Owner;
import dev.easel.api.credits.HoldState;
import dev.easel.api.tasks.CancelledBy;
import dev.easel.api.tasks.TaskId;
import dev.easel.api.tenants.KeyMode;
import dev.easel.api.tenants.KeyScope;
import dev.easel.command.platform.TenantUsers;
import dev.easel.platform.EaselPosition;
import dev.easel.platform.Idempotency;
import dev.easel.platform.JobWebhooks;
import dev.easel.platform.Problem;
import dev.easel.platform.Tenant;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Jobs by an app's server for its users: submit one, cancel it. A job is a task. */
@RestController
class JobEndpoints {

    private static final String USER = "X-User-ID";
    private static final String LOOK_AGAIN_SECONDS = "1";
    private static final int USUAL_PRIORITY = 10;

    private final TenantUsers users;
    private final Admission admission;
    private final ModelWork models;
    private final Cancellation cancellation;
    private final OwnJobs jobs;
    private final Holds holds;
    private final JobWebhooks webhooks;
    private final TaskEnds ends;
    private final EaselPosition position;

    JobEndpoints(
            TenantUsers users,
            Admission admission,
            ModelWork models,
            Cancellation cancellation,
            OwnJobs jobs,
            Holds holds,
            JobWebhooks webhooks,
            TaskEnds ends,
            EaselPosition position) {
        this.users = users;
        this.admission = admission;
        this.models = models;
        this.cancellation = cancellation;
        this.jobs = jobs;
        this.holds = holds;
        this.webhooks = webhooks;
        this.ends = ends;
        this.position = position;
    }

    @PostMapping("/api/v1/generate")
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobJson.Accepted generate(
            Tenant tenant,
            @RequestHeader(name = USER, required = false) @Nullable String user,
            @Valid @RequestBody JobJson.Generation body,
            HttpServletRequest request,
            HttpServletResponse response) {
        tenant.require(KeyScope.JOBS);
        if (user == null || user.isBlank()) {
            throw new Problem(401, "MISSING_USER_ID", "Send the name of your user in X-User-ID.");
        }
        if (body.webhookUrl() != null) {
            webhooks.check("/webhook_url", body.webhookUrl());
        }
        var input = JobInput.of(body.input());
        var owner = users.admit(tenant, user.strip());
        var job = job(tenant, owner, body, input, request);
        if (body.webhookUrl() != null && jobs.isNew(job.taskId())) {
            webhooks.keep(job.taskId(), body.webhookUrl()); // before anything can end
        }
        try (var vigil = ends.begin(request)) {
            var admitted = admission.admit(models.submission(job));
            if (admitted.replayed()) {
                response.setHeader("Idempotent-Replayed", "true");
            }
            response.setHeader("Location", JobJson.path(job.taskId().value()));
            response.setHeader("Retry-After", LOOK_AGAIN_SECONDS);
            var status = vigil.await(admitted.task(), response);
            position.tell(response);
            return JobJson.Accepted.of(admitted, status);
        }
    }

    @PostMapping("/api/v1/jobs/{jobId}/cancel")
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobJson.Cancelled cancel(
            Tenant tenant,
            @RequestHeader(name = USER, required = false) @Nullable String user,
            @PathVariable String jobId,
            HttpServletRequest request,
            HttpServletResponse response) {
        tenant.require(KeyScope.JOBS);
        var job = cancellation.cancel(jobs.get(tenant, user, jobId), CancelledBy.OWNER, request, response);
        var refunded = job.payment().price().minus(job.course().charge());
        var hold = holds.of(job.payment());
        var available = hold.now().available();
        var balance = hold.state() == HoldState.OPEN ? available.plus(refunded) : available; // it goes back right now
        return new JobJson.Cancelled(job.taskId().value(), job.status().jobWord(), refunded.units(), balance.units());
    }

    private static ModelWork.Job job(
            Tenant tenant, Owner owner, JobJson.Generation body, JobInput input, HttpServletRequest request) {
        var key = Idempotency.key(request, body.idempotencyKey());
        var priority = requireNonNullElse(body.priority(), USUAL_PRIORITY);
        return new ModelWork.Job(
                new TaskId(Idempotency.id(TaskId.PREFIX, owner, request, key)),
                owner,
                tenant.mode() == KeyMode.TEST,
                body.model(),
                input,
                priority,
                TaskInput.fingerprint(body.model(), body.input(), further(priority, body.webhookUrl())));
    }

    /** What else tells one request from another. */
    private static String further(int priority, @Nullable String webhookUrl) {
        return webhookUrl == null ? Integer.toString(priority) : priority + " " + webhookUrl;
    }
}
