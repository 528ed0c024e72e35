package dev.easel.query.tasks;

import dev.easel.api.tenants.AppUserId;
import dev.easel.api.tenants.KeyMode;
import dev.easel.api.tenants.KeyScope;
import dev.easel.platform.EaselPosition;
import dev.easel.platform.Problem;
import dev.easel.platform.Tenant;
import dev.easel.query.platform.Lookups;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/** Finds jobs of an app. Another app's, the other mode's, another user's and a missing one are answered the same. */
final class JobFinder {

    private final TaskRows rows;
    private final Lookups lookups;
    private final EaselPosition position;

    JobFinder(TaskRows rows, Lookups lookups, EaselPosition position) {
        this.rows = rows;
        this.lookups = lookups;
        this.position = position;
    }

    /** @param user as the app calls the one that it must belong to; null: any of its users */
    TaskView get(
            Tenant tenant, @Nullable String user, String id, HttpServletRequest request, HttpServletResponse response) {
        tenant.require(KeyScope.READ);
        position.await(request, response, TaskFinder.GROUP);
        var job = lookups.find(id, TaskFinder.GROUP, () -> rows.find(id));
        if (job == null || !isOf(tenant, user, job)) {
            throw Problem.notFound("Job");
        }
        return job;
    }

    static boolean isOf(Tenant tenant, @Nullable String user, TaskView job) {
        var app = tenant.appId();
        return job.owner().tenant().equals(app.value())
                && job.asked().test() == (tenant.mode() == KeyMode.TEST)
                && (user == null
                        || job.owner()
                                .equals(AppUserId.of(app, tenant.mode(), user).owner(app)));
    }
}
