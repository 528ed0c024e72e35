package dev.easel.query.webhooks;

import dev.easel.api.tenants.KeyScope;
import dev.easel.platform.EaselPosition;
import dev.easel.platform.Problem;
import dev.easel.platform.Tenant;
import dev.easel.query.platform.Cursor;
import dev.easel.query.platform.SideViews;
import dev.easel.query.webhooks.TenantWebhookJson.Feed;
import dev.easel.query.webhooks.TenantWebhookJson.FeedEvent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What an app is told, to be asked for instead of waited for: the same messages under the same ids as by webhook, with
 * numbers that grow. Who remembers the last number misses nothing, whatever became of the webhooks.
 */
@RestController
class EventFeedReads {

    private static final String VIEW = "saga.webhook_feed_v";

    private final JdbcClient db;
    private final SideViews views;
    private final EaselPosition position;

    EventFeedReads(JdbcClient db, SideViews views, EaselPosition position) {
        this.db = db;
        this.views = views;
        this.position = position;
    }

    @GetMapping("/api/v1/events")
    Feed feed(
            Tenant tenant,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int limit,
            HttpServletRequest request,
            HttpServletResponse response) {
        tenant.require(KeyScope.READ);
        var most = Cursor.limit(limit);
        if (after < 0) {
            throw Problem.invalid(List.of(new Problem.FieldError("/after", "after is a number from 0 on")));
        }
        position.await(request, response, TenantWebhookReads.OUTBOX);
        var found = views.has(VIEW) ? find(tenant, after, most + 1) : List.<FeedEvent>of();
        var shown = found.subList(0, Math.min(most, found.size()));
        return new Feed(shown, shown.isEmpty() ? after : shown.getLast().number(), found.size() > most);
    }

    private List<FeedEvent> find(Tenant tenant, long after, int limit) {
        return db.sql("""
                        select position, message_id, type, at, body
                          from saga.webhook_feed_v
                         where app_id = :app and mode = :mode and position > :after
                         order by position
                         limit :limit
                        """)
                .param("app", tenant.appId().value())
                .param("mode", tenant.mode().name())
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> new FeedEvent(
                        row.getLong("position"),
                        row.getString("message_id"),
                        row.getString("type"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("body")))
                .list();
    }
}
