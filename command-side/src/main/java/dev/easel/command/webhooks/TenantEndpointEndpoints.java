package dev.easel.command.webhooks;

import dev.easel.api.tenants.KeyScope;
import dev.easel.api.webhooks.Redelivery;
import dev.easel.command.webhooks.EndpointJson.Endpoint;
import dev.easel.command.webhooks.EndpointJson.EndpointPatch;
import dev.easel.command.webhooks.EndpointJson.EndpointSecret;
import dev.easel.command.webhooks.EndpointJson.NewEndpoint;
import dev.easel.command.webhooks.EndpointJson.Range;
import dev.easel.command.webhooks.EndpointJson.Rotation;
import dev.easel.command.webhooks.EndpointJson.Sent;
import dev.easel.platform.EaselPosition;
import dev.easel.platform.IfMatch;
import dev.easel.platform.Tenant;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where an app is told what happens in the world of its key, by its server. A secret is shown in the answer that makes it and never again. */
@RestController
class TenantEndpointEndpoints {

    private final EndpointRegistry endpoints;
    private final EaselPosition position;

    TenantEndpointEndpoints(EndpointRegistry endpoints, EaselPosition position) {
        this.endpoints = endpoints;
        this.position = position;
    }

    @PostMapping("/api/v1/webhook-endpoints")
    @ResponseStatus(HttpStatus.CREATED)
    EndpointSecret add(Tenant tenant, @Valid @RequestBody NewEndpoint body, HttpServletResponse response) {
        tenant.require(KeyScope.WEBHOOKS);
        var made = endpoints.add(tenant.appId(), tenant.mode(), body.terms());
        position.tell(response);
        return EndpointSecret.of(made);
    }

    @PatchMapping("/api/v1/webhook-endpoints/{endpointId}")
    Endpoint change(
            Tenant tenant,
            @PathVariable String endpointId,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody EndpointPatch body,
            HttpServletResponse response) {
        tenant.require(KeyScope.WEBHOOKS);
        var before = endpoints.require(endpointId, tenant.appId(), tenant.mode());
        var after = endpoints.change(before, body.onto(before.terms()), IfMatch.version(version), body.enabled());
        position.tell(response);
        return Endpoint.of(after);
    }

    @DeleteMapping("/api/v1/webhook-endpoints/{endpointId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Tenant tenant, @PathVariable String endpointId, HttpServletResponse response) {
        tenant.require(KeyScope.WEBHOOKS);
        endpoints.remove(endpoints.require(endpointId, tenant.appId(), tenant.mode()));
        position.tell(response);
    }

    @PostMapping("/api/v1/webhook-endpoints/{endpointId}/rotate-secret")
    EndpointSecret rotate(
            Tenant tenant,
            @PathVariable String endpointId,
            @Valid @RequestBody Rotation body,
            HttpServletResponse response) {
        tenant.require(KeyScope.WEBHOOKS);
        var made = endpoints.rotate(endpoints.require(endpointId, tenant.appId(), tenant.mode()), body.length());
        position.tell(response);
        return EndpointSecret.of(made);
    }

    @PostMapping("/api/v1/webhook-endpoints/{endpointId}/test")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Sent test(Tenant tenant, @PathVariable String endpointId, HttpServletResponse response) {
        tenant.require(KeyScope.WEBHOOKS);
        var endpoint = endpoints.require(endpointId, tenant.appId(), tenant.mode());
        var message = endpoints.test(endpoint);
        position.tell(response);
        return Sent.of(endpoint, message);
    }

    /** The secret for the addresses that jobs bring along. */
    @PostMapping("/api/v1/rotate-webhook-secret")
    EndpointSecret rotateOfJobs(Tenant tenant, @Valid @RequestBody Rotation body, HttpServletResponse response) {
        tenant.require(KeyScope.WEBHOOKS);
        var made = endpoints.rotateOfJobs(tenant.appId(), tenant.mode(), body.length());
        position.tell(response);
        return EndpointSecret.of(made);
    }

    @PostMapping("/api/v1/webhook-endpoints/{endpointId}/redeliver")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void redeliver(
            Tenant tenant,
            @PathVariable String endpointId,
            @Valid @RequestBody Range body,
            HttpServletResponse response) {
        tenant.require(KeyScope.WEBHOOKS);
        var endpoint = endpoints.require(endpointId, tenant.appId(), tenant.mode());
        endpoints.redeliver(endpoint, body.redelivery(endpoints.now()));
        position.tell(response);
    }

    @PostMapping("/api/v1/webhook-deliveries/{id}/redeliver")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void redeliverOne(Tenant tenant, @PathVariable String id, HttpServletResponse response) {
        tenant.require(KeyScope.WEBHOOKS);
        var delivery = AdminEndpointEndpoints.deliveryId(id);
        var endpoint = endpoints.require(delivery.endpointId().value(), tenant.appId(), tenant.mode());
        endpoints.redeliver(endpoint, Redelivery.of(delivery.messageId()));
        position.tell(response);
    }
}
