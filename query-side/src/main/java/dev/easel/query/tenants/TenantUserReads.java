package dev.easel.query.tenants;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.easel.api.tenants.AppUserId;
import dev.easel.api.tenants.KeyScope;
import dev.easel.platform.EaselPosition;
import dev.easel.platform.Problem;
import dev.easel.platform.Tenant;
import dev.easel.query.platform.Cursor;
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
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** An app's users for its own server. Those of other apps, and of its other mode, are not there. */
@RestController
class TenantUserReads {

    private final UserRows users;
    private final Lookups lookups;
    private final EaselPosition position;

    TenantUserReads(UserRows users, Lookups lookups, EaselPosition position) {
        this.users = users;
        this.lookups = lookups;
        this.position = position;
    }

    @GetMapping("/api/v1/users")
    Users list(
            Tenant tenant,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(name = "is_active", required = false) @Nullable Boolean active,
            HttpServletRequest request,
            HttpServletResponse response) {
        tenant.require(KeyScope.READ);
        var most = Cursor.limit(limit);
        var below = Cursor.read(cursor);
        position.await(request, response, AppUsers.GROUP);
        var wanted = new Wanted(tenant.appId().value(), tenant.mode().name(), active, null);
        return Users.of(users.list(wanted, most, below), most);
    }

    @GetMapping("/api/v1/users/{externalId}")
    User one(Tenant tenant, @PathVariable String externalId, HttpServletRequest request, HttpServletResponse response) {
        tenant.require(KeyScope.READ);
        position.await(request, response, AppUsers.GROUP);
        var id = AppUserId.of(tenant.appId(), tenant.mode(), externalId).value();
        var user = lookups.find(id, AppUsers.GROUP, () -> users.find(id));
        if (user == null) {
            throw Problem.notFound("User");
        }
        return User.of(user);
    }

    /** @param nextCursor null at the end, as the seed has it */
    @JsonNaming(SnakeCaseStrategy.class)
    record Users(
            List<User> users,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String nextCursor) {

        Users {
            users = List.copyOf(users);
        }

        static Users of(List<Row> rows, int limit) {
            var shown = rows.subList(0, Math.min(limit, rows.size()));
            var next = rows.size() > limit ? new Cursor(shown.getLast().position(), 0).text() : null;
            return new Users(shown.stream().map(User::of).toList(), next);
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record User(
            String externalId,
            long tokenBalance,
            long totalJobs,
            long successfulJobs,
            boolean isActive,
            @JsonRawValue @Nullable String metadata,
            Instant createdAt) {

        static User of(Row row) {
            return new User(
                    row.externalId(),
                    row.balance(),
                    row.jobs(),
                    row.succeeded(),
                    row.active(),
                    row.metadata(),
                    row.createdAt());
        }
    }
}
