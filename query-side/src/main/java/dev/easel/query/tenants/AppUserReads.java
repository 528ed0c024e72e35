package dev.easel.query.tenants;

import dev.easel.api.tenants.KeyMode;
import dev.easel.platform.EaselPosition;
import dev.easel.platform.Problem;
import dev.easel.query.platform.Cursor;
import dev.easel.query.platform.Filters;
import dev.easel.query.platform.Lookups;
import dev.easel.query.tenants.UserRows.Row;
import dev.easel.query.tenants.UserRows.Wanted;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The users of apps, for operators. */
@RestController
class AppUserReads {

    private final AppRows apps;
    private final UserRows users;
    private final Lookups lookups;
    private final EaselPosition position;

    AppUserReads(AppRows apps, UserRows users, Lookups lookups, EaselPosition position) {
        this.apps = apps;
        this.users = users;
        this.lookups = lookups;
        this.position = position;
    }

    @GetMapping("/api/admin/apps/{id}/users")
    AppUserList list(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "LIVE") KeyMode mode,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request,
            HttpServletResponse response) {
        var most = Cursor.limit(limit);
        var below = Cursor.read(cursor);
        var wanted = new Wanted(id, mode.name(), null, Filters.text("q", q));
        position.await(request, response, AppUsers.GROUP, TenantApps.GROUP);
        if (lookups.find(id, TenantApps.GROUP, () -> apps.find(id)) == null) {
            throw Problem.notFound("App");
        }
        return AppUserList.of(users.list(wanted, most, below), most);
    }

    @GetMapping("/api/admin/app-users/{id}")
    OneUser one(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        position.await(request, response, AppUsers.GROUP);
        var user = lookups.find(id, AppUsers.GROUP, () -> users.find(id));
        if (user == null) {
            throw Problem.notFound("User");
        }
        return OneUser.of(user);
    }

    /** @param nextCursor absent at the end */
    record AppUserList(List<OneUser> appUsers, @Nullable String nextCursor) {

        AppUserList {
            appUsers = List.copyOf(appUsers);
        }

        static AppUserList of(List<Row> rows, int limit) {
            var shown = rows.subList(0, Math.min(limit, rows.size()));
            var next = rows.size() > limit ? new Cursor(shown.getLast().position(), 0).text() : null;
            return new AppUserList(shown.stream().map(OneUser::of).toList(), next);
        }
    }

    /** @param externalId what its app calls it */
    record OneUser(
            String id,
            String appId,
            KeyMode mode,
            String externalId,
            boolean isActive,
            long balance,
            long totalJobs,
            long successfulJobs,
            Instant createdAt) {

        static OneUser of(Row row) {
            return new OneUser(
                    row.userId(),
                    row.appId(),
                    KeyMode.valueOf(row.mode()),
                    row.externalId(),
                    row.active(),
                    row.balance(),
                    row.jobs(),
                    row.succeeded(),
                    row.createdAt());
        }
    }
}
