package dev.easel.command.tasks;

import dev.easel.api.tasks.TaskAnswer;
import dev.easel.api.tasks.TaskId;
import dev.easel.api.tenants.AppUserId;
import dev.easel.api.tenants.KeyMode;
import dev.easel.platform.Problem;
import dev.easel.platform.Tenant;
import org.jspecify.annotations.Nullable;

/** Finds jobs of an app. Another app's, the other mode's, another user's and a missing one are answered the same. */
final class OwnJobs {

    private final OwnTasks tasks;

    OwnJobs(OwnTasks tasks) {
        this.tasks = tasks;
    }

    /** @param user as the app calls the one that it must belong to; null: any of its users */
    TaskAnswer get(Tenant tenant, @Nullable String user, String id) {
        var job = find(id);
        if (job == null || !isOf(tenant, user, job)) {
            throw Problem.notFound("Job");
        }
        return job;
    }

    boolean isNew(TaskId job) {
        return tasks.find(job) == null;
    }

    private @Nullable TaskAnswer find(String id) {
        try {
            return tasks.find(new TaskId(id));
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }

    private static boolean isOf(Tenant tenant, @Nullable String user, TaskAnswer job) {
        var owner = job.owner();
        return owner.tenant().equals(tenant.appId().value())
                && job.request().test() == (tenant.mode() == KeyMode.TEST)
                && (user == null
                        || owner.equals(AppUserId.of(tenant.appId(), tenant.mode(), user)
                                .owner(tenant.appId())));
    }
}
