package dev.easel.query.webhooks;

import dev.easel.platform.EaselPosition;
import dev.easel.platform.Problem;
import dev.easel.query.platform.Cursor;
import dev.easel.query.platform.Filters;
import dev.easel.query.platform.Lookups;
import dev.easel.query.webhooks.AdminWebhookJson.Deliveries;
import dev.easel.query.webhooks.AdminWebhookJson.Delivery;
import dev.easel.query.webhooks.AdminWebhookJson.DeliveryDetail;
import dev.easel.query.webhooks.AdminWebhookJson.Endpoints;
import dev.easel.query.webhooks.DeliveryTable.Wanted;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Webhooks of all apps, for operators. */
@RestController
class AdminWebhookReads {

    private static final Wanted ANY = new Wanted(null, null, null, null);

    private final EndpointTable endpoints;
    private final DeliveryTable deliveries;
    private final Lookups lookups;
    private final EaselPosition position;

    AdminWebhookReads(EndpointTable endpoints, DeliveryTable deliveries, Lookups lookups, EaselPosition position) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.lookups = lookups;
        this.position = position;
    }

    /** Empty for an app that nobody opened: it has none. */
    @GetMapping("/api/admin/apps/{id}/webhook-endpoints")
    Endpoints list(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        position.await(request, response, WebhookEndpoints.GROUP);
        return new Endpoints(endpoints.list(id, null));
    }

    @GetMapping("/api/admin/webhook-deliveries")
    Deliveries deliveries(
            @RequestParam(name = "appId", required = false) @Nullable String app,
            @RequestParam(name = "endpointId", required = false) @Nullable String endpoint,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request,
            HttpServletResponse response) {
        var most = Cursor.limit(limit);
        var below = Cursor.read(cursor);
        var wanted = new Wanted(
                Filters.text("appId", app),
                null,
                Filters.text("endpointId", endpoint),
                TenantWebhookReads.state(status));
        position.await(request, response, TenantWebhookReads.OUTBOX);
        return Deliveries.of(deliveries.list(wanted, most, below), most);
    }

    @GetMapping("/api/admin/webhook-deliveries/{id}")
    DeliveryDetail delivery(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        position.await(request, response, TenantWebhookReads.OUTBOX);
        var found = lookups.find(id, TenantWebhookReads.OUTBOX, () -> deliveries.find(ANY, id));
        if (found == null) {
            throw Problem.notFound("Webhook delivery");
        }
        return new DeliveryDetail(Delivery.of(found), found.body(), deliveries.attempts(id));
    }
}
