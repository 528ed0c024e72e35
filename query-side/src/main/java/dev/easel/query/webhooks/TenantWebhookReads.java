package dev.easel.query.webhooks;

import dev.easel.api.tenants.KeyScope;
import dev.easel.platform.EaselPosition;
import dev.easel.platform.Problem;
import dev.easel.platform.Tenant;
import dev.easel.query.platform.Cursor;
import dev.easel.query.platform.Filters;
import dev.easel.query.platform.Lookups;
import dev.easel.query.webhooks.DeliveryTable.DeliveryState;
import dev.easel.query.webhooks.DeliveryTable.Wanted;
import dev.easel.query.webhooks.TenantWebhookJson.Attempt;
import dev.easel.query.webhooks.TenantWebhookJson.Deliveries;
import dev.easel.query.webhooks.TenantWebhookJson.Delivery;
import dev.easel.query.webhooks.TenantWebhookJson.DeliveryDetail;
import dev.easel.query.webhooks.TenantWebhookJson.Endpoint;
import dev.easel.query.webhooks.TenantWebhookJson.Endpoints;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An app's webhooks in the world of its key, for its own server. Those of others are not there. */
@RestController
class TenantWebhookReads {

    /** Whose rows the deliveries are: the outbox of saga-workers. */
    static final String OUTBOX = "webhooks.outbox";

    private final EndpointTable endpoints;
    private final DeliveryTable deliveries;
    private final Lookups lookups;
    private final EaselPosition position;

    TenantWebhookReads(EndpointTable endpoints, DeliveryTable deliveries, Lookups lookups, EaselPosition position) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.lookups = lookups;
        this.position = position;
    }

    @GetMapping("/api/v1/webhook-endpoints")
    Endpoints list(Tenant tenant, HttpServletRequest request, HttpServletResponse response) {
        tenant.require(KeyScope.READ);
        position.await(request, response, WebhookEndpoints.GROUP);
        return new Endpoints(endpoints.list(tenant.appId().value(), tenant.mode()).stream()
                .map(Endpoint::of)
                .toList());
    }

    @GetMapping("/api/v1/webhook-endpoints/{endpointId}")
    Endpoint one(
            Tenant tenant, @PathVariable String endpointId, HttpServletRequest request, HttpServletResponse response) {
        tenant.require(KeyScope.READ);
        position.await(request, response, WebhookEndpoints.GROUP);
        var found = lookups.find(
                endpointId,
                WebhookEndpoints.GROUP,
                () -> endpoints.find(tenant.appId().value(), tenant.mode(), endpointId));
        if (found == null) {
            throw Problem.notFound("Webhook endpoint");
        }
        response.setHeader("ETag", "\"" + found.version() + "\"");
        return Endpoint.of(found);
    }

    @GetMapping("/api/v1/webhook-deliveries")
    Deliveries deliveries(
            Tenant tenant,
            @RequestParam(name = "endpoint_id", required = false) @Nullable String endpoint,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request,
            HttpServletResponse response) {
        tenant.require(KeyScope.READ);
        var most = Cursor.limit(limit);
        var below = Cursor.read(cursor);
        var wanted =
                new Wanted(tenant.appId().value(), tenant.mode(), Filters.text("endpoint_id", endpoint), state(status));
        position.await(request, response, OUTBOX);
        return Deliveries.of(deliveries.list(wanted, most, below), most);
    }

    @GetMapping("/api/v1/webhook-deliveries/{id}")
    DeliveryDetail delivery(
            Tenant tenant, @PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        tenant.require(KeyScope.READ);
        position.await(request, response, OUTBOX);
        var wanted = new Wanted(tenant.appId().value(), tenant.mode(), null, null);
        var found = lookups.find(id, OUTBOX, () -> deliveries.find(wanted, id));
        if (found == null) {
            throw Problem.notFound("Webhook delivery");
        }
        var attempts = deliveries.attempts(id).stream().map(Attempt::of).toList();
        return new DeliveryDetail(Delivery.of(found), found.body(), attempts);
    }

    static @Nullable DeliveryState state(@Nullable String word) {
        var upper = word == null ? null : word.toUpperCase(java.util.Locale.ROOT);
        return Filters.constant("status", upper, DeliveryState.class);
    }
}
