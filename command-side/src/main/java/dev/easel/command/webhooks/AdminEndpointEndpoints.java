package dev.easel.command.webhooks;

import static java.util.Objects.requireNonNullElse;

import dev.easel.api.tenants.AppAnswer;
import dev.easel.api.tenants.AppId;
import dev.easel.api.tenants.KeyMode;
import dev.easel.api.tenants.commands.InspectApp;
import dev.easel.api.webhooks.DeliveryId;
import dev.easel.api.webhooks.Redelivery;
import dev.easel.command.webhooks.EndpointJson.Endpoint;
import dev.easel.command.webhooks.EndpointJson.EndpointPatch;
import dev.easel.command.webhooks.EndpointJson.EndpointRange;
import dev.easel.command.webhooks.EndpointJson.EndpointSecret;
import dev.easel.command.webhooks.EndpointJson.NewEndpoint;
import dev.easel.command.webhooks.EndpointJson.Rotation;
import dev.easel.command.webhooks.EndpointJson.Sent;
import dev.easel.platform.Commands;
import dev.easel.platform.EaselPosition;
import dev.easel.platform.IfMatch;
import dev.easel.platform.Problem;
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

/** Where apps are told what happens, by operators. */
@RestController
class AdminEndpointEndpoints {

    private final EndpointRegistry endpoints;
    private final Commands commands;
    private final EaselPosition position;

    AdminEndpointEndpoints(EndpointRegistry endpoints, Commands commands, EaselPosition position) {
        this.endpoints = endpoints;
        this.commands = commands;
        this.position = position;
    }

    @PostMapping("/api/admin/apps/{id}/webhook-endpoints")
    @ResponseStatus(HttpStatus.CREATED)
    EndpointSecret add(@PathVariable String id, @Valid @RequestBody NewEndpoint body, HttpServletResponse response) {
        var made = endpoints.add(known(id), requireNonNullElse(body.mode(), KeyMode.LIVE), body.terms());
        position.tell(response);
        return EndpointSecret.of(made);
    }

    @PatchMapping("/api/admin/apps/{id}/webhook-endpoints/{endpointId}")
    Endpoint change(
            @PathVariable String id,
            @PathVariable String endpointId,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody EndpointPatch body,
            HttpServletResponse response) {
        var before = endpoints.require(endpointId, appId(id), null);
        var after = endpoints.change(before, body.onto(before.terms()), IfMatch.version(version), body.enabled());
        position.tell(response);
        return Endpoint.of(after);
    }

    @DeleteMapping("/api/admin/apps/{id}/webhook-endpoints/{endpointId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id, @PathVariable String endpointId, HttpServletResponse response) {
        endpoints.remove(endpoints.require(endpointId, appId(id), null));
        position.tell(response);
    }

    @PostMapping("/api/admin/apps/{id}/webhook-endpoints/{endpointId}/rotate-secret")
    EndpointSecret rotate(
            @PathVariable String id,
            @PathVariable String endpointId,
            @Valid @RequestBody Rotation body,
            HttpServletResponse response) {
        var made = endpoints.rotate(endpoints.require(endpointId, appId(id), null), body.length());
        position.tell(response);
        return EndpointSecret.of(made);
    }

    @PostMapping("/api/admin/apps/{id}/webhook-endpoints/{endpointId}/test")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Sent test(@PathVariable String id, @PathVariable String endpointId, HttpServletResponse response) {
        var endpoint = endpoints.require(endpointId, appId(id), null);
        var message = endpoints.test(endpoint);
        position.tell(response);
        return Sent.of(endpoint, message);
    }

    /** The secret for the addresses that jobs bring along. */
    @PostMapping("/api/admin/apps/{id}/rotate-webhook-secret")
    EndpointSecret rotateOfJobs(
            @PathVariable String id, @Valid @RequestBody Rotation body, HttpServletResponse response) {
        var app = known(id);
        var made = endpoints.rotateOfJobs(app, requireNonNullElse(body.mode(), KeyMode.LIVE), body.length());
        position.tell(response);
        return EndpointSecret.of(made);
    }

    @PostMapping("/api/admin/webhook-deliveries/redeliver")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void redeliver(@Valid @RequestBody EndpointRange body, HttpServletResponse response) {
        var endpoint = endpoints.require(body.endpoint());
        endpoints.redeliver(endpoint, body.range().redelivery(endpoints.now()));
        position.tell(response);
    }

    @PostMapping("/api/admin/webhook-deliveries/{id}/redeliver")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void redeliverOne(@PathVariable String id, HttpServletResponse response) {
        var delivery = deliveryId(id);
        var endpoint = endpoints.require(delivery.endpointId().value());
        endpoints.redeliver(endpoint, Redelivery.of(delivery.messageId()));
        position.tell(response);
    }

    /** An app that nobody opened gets no endpoint. */
    private AppId known(String id) {
        AppAnswer app = commands.ask(new InspectApp(appId(id)));
        return app.appId();
    }

    private static AppId appId(String text) {
        try {
            return new AppId(text);
        } catch (IllegalArgumentException noId) {
            throw Problem.notFound("App");
        }
    }

    static DeliveryId deliveryId(String text) {
        try {
            return new DeliveryId(text);
        } catch (IllegalArgumentException noId) {
            throw Problem.notFound("Webhook delivery");
        }
    }
}
