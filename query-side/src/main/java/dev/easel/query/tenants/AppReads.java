package dev.easel.query.tenants;

import dev.easel.platform.EaselPosition;
import dev.easel.platform.KeyUses;
import dev.easel.platform.Problem;
import dev.easel.query.platform.Filters;
import dev.easel.query.platform.Lookups;
import dev.easel.query.platform.Page;
import dev.easel.query.tenants.AppRows.App;
import dev.easel.query.tenants.AppRows.KeyRow;
import dev.easel.query.tenants.AppRows.KeyState;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tenant apps and their keys, for operators. */
@RestController
class AppReads {

    private final AppRows apps;
    private final KeyUses uses;
    private final Lookups lookups;
    private final EaselPosition position;
    private final Clock clock;

    AppReads(AppRows apps, KeyUses uses, Lookups lookups, EaselPosition position, Clock clock) {
        this.apps = apps;
        this.uses = uses;
        this.lookups = lookups;
        this.position = position;
        this.clock = clock;
    }

    @GetMapping("/api/admin/apps")
    Apps list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "20") int limit,
            HttpServletRequest request,
            HttpServletResponse response) {
        var wanted = Page.of(page, limit);
        var text = Filters.text("q", q);
        position.await(request, response, TenantApps.GROUP);
        return new Apps(apps.list(text, wanted), page, limit, apps.count(text));
    }

    @GetMapping("/api/admin/apps/{id}")
    App one(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        position.await(request, response, TenantApps.GROUP);
        var app = lookups.find(id, TenantApps.GROUP, () -> apps.find(id));
        if (app == null) {
            throw Problem.notFound("App");
        }
        response.setHeader("ETag", "\"" + app.version() + "\"");
        return app;
    }

    @GetMapping("/api/admin/apps/{id}/keys")
    Keys keys(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        one(id, request, response);
        var keys = apps.keys(id);
        var used = uses.of(keys.stream().map(KeyRow::id).toList());
        var now = clock.instant();
        return new Keys(keys.stream()
                .map(key -> ShownKey.of(key, used.get(key.id()), now))
                .toList());
    }

    record Apps(List<App> apps, int page, int limit, long total) {

        Apps {
            apps = List.copyOf(apps);
        }
    }

    record Keys(List<ShownKey> keys) {

        Keys {
            keys = List.copyOf(keys);
        }
    }

    /** @param lastUsedAt to some seconds; absent when nobody used it */
    record ShownKey(
            String id,
            String name,
            String mode,
            String prefix,
            List<String> scopes,
            KeyState state,
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable Instant revokedAt,
            @Nullable String rolledTo,
            @Nullable Instant lastUsedAt) {

        ShownKey {
            scopes = List.copyOf(scopes);
        }

        static ShownKey of(KeyRow key, @Nullable Instant lastUsedAt, Instant now) {
            return new ShownKey(
                    key.id(),
                    key.name(),
                    key.mode(),
                    key.prefix(),
                    key.scopes(),
                    key.state(now),
                    key.createdAt(),
                    key.expiresAt(),
                    key.revokedAt(),
                    key.rolledTo(),
                    lastUsedAt);
        }
    }
}
