package dev.easel.command.catalog;

import static dev.easel.api.Refusal.refuse;

import dev.easel.api.catalog.ModelAnswer;
import dev.easel.api.catalog.ModelId;
import dev.easel.api.catalog.RouteId;
import dev.easel.api.catalog.commands.AddRoute;
import dev.easel.api.catalog.commands.ChangeRoute;
import dev.easel.api.catalog.commands.CreateModel;
import dev.easel.api.catalog.commands.InspectModel;
import dev.easel.api.catalog.commands.RedefineModel;
import dev.easel.api.catalog.commands.RemoveModel;
import dev.easel.api.catalog.commands.RemoveRoute;
import dev.easel.api.catalog.refusals.NoSuchProvider;
import dev.easel.api.providers.ProviderId;
import dev.easel.api.providers.ProviderScope;
import dev.easel.api.providers.commands.InspectProvider;
import dev.easel.platform.AdminModelJson;
import dev.easel.platform.Commands;
import dev.easel.platform.EaselPosition;
import dev.easel.platform.IfMatch;
import dev.easel.platform.Problem;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How admins run AI models and the routes of each. */
@RestController
class ModelEndpoints {

    private final Commands commands;
    private final EaselPosition position;

    ModelEndpoints(Commands commands, EaselPosition position) {
        this.commands = commands;
        this.position = position;
    }

    @PostMapping("/api/admin/models")
    @ResponseStatus(HttpStatus.CREATED)
    AdminModelJson.One create(@Valid @RequestBody ModelJson.Model body, HttpServletResponse response) {
        return one(commands.ask(new CreateModel(ModelId.of(body.name()), body.definition())), response);
    }

    @PutMapping("/api/admin/models/{id}")
    AdminModelJson.One redefine(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody ModelJson.Model body,
            HttpServletResponse response) {
        var before = model(id);
        if (!body.name().equals(before.definition().name())) {
            throw Problem.invalid(List.of(new Problem.FieldError("/name", "A model keeps its name for good.")));
        }
        var command = new RedefineModel(before.modelId(), body.definition(), IfMatch.version(version));
        return one(commands.ask(command), response);
    }

    @DeleteMapping("/api/admin/models/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id, HttpServletResponse response) {
        commands.tell(new RemoveModel(model(id).modelId()));
        position.tell(response);
    }

    @PostMapping("/api/admin/models/{id}/routes")
    @ResponseStatus(HttpStatus.CREATED)
    AdminModelJson.One add(
            @PathVariable String id, @Valid @RequestBody ModelJson.Route body, HttpServletResponse response) {
        var model = model(id).modelId();
        requireProvider(body.provider());
        return one(commands.ask(new AddRoute(model, body.route(model))), response);
    }

    @PutMapping("/api/admin/models/{id}/routes/{routeId}")
    AdminModelJson.One change(
            @PathVariable String id,
            @PathVariable String routeId,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody ModelJson.Route body,
            HttpServletResponse response) {
        var model = model(id).modelId();
        var route = body.route(model);
        if (!route.routeId().equals(route(routeId))) {
            throw Problem.invalid(
                    List.of(new Problem.FieldError("/provider", "A route keeps its provider: add another one.")));
        }
        return one(commands.ask(new ChangeRoute(model, route, IfMatch.version(version))), response);
    }

    @DeleteMapping("/api/admin/models/{id}/routes/{routeId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id, @PathVariable String routeId, HttpServletResponse response) {
        commands.<ModelAnswer>ask(new RemoveRoute(model(id).modelId(), route(routeId)));
        position.tell(response);
    }

    private AdminModelJson.One one(ModelAnswer model, HttpServletResponse response) {
        response.setHeader("ETag", "\"" + model.version() + "\"");
        position.tell(response);
        return ModelJson.one(model);
    }

    private ModelAnswer model(String id) {
        try {
            return commands.ask(new InspectModel(new ModelId(id)));
        } catch (IllegalArgumentException | AggregateNotFoundException never) {
            throw Problem.notFound("Model");
        }
    }

    /** Jobs use the provider of that name among those of the tools, while apps have none of their own. */
    private void requireProvider(String name) {
        try {
            commands.<Boolean>ask(new InspectProvider(ProviderId.of(ProviderScope.WEB, name)));
        } catch (AggregateNotFoundException never) {
            throw refuse(new NoSuchProvider(name));
        }
    }

    private static RouteId route(String id) {
        try {
            return new RouteId(id);
        } catch (IllegalArgumentException noId) {
            throw Problem.notFound("Route");
        }
    }
}
