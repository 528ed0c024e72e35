package dev.easel.command.catalog;

import static dev.easel.api.Refusal.refuse;
import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import dev.easel.api.NotFound;
import dev.easel.api.StaleVersion;
import dev.easel.api.catalog.ModelAnswer;
import dev.easel.api.catalog.ModelDefinition;
import dev.easel.api.catalog.ModelId;
import dev.easel.api.catalog.ModelRoute;
import dev.easel.api.catalog.RouteId;
import dev.easel.api.catalog.commands.AddRoute;
import dev.easel.api.catalog.commands.ChangeRoute;
import dev.easel.api.catalog.commands.CreateModel;
import dev.easel.api.catalog.commands.InspectModel;
import dev.easel.api.catalog.commands.RedefineModel;
import dev.easel.api.catalog.commands.RemoveModel;
import dev.easel.api.catalog.commands.RemoveRoute;
import dev.easel.api.catalog.events.ModelDefined;
import dev.easel.api.catalog.events.ModelRemoved;
import dev.easel.api.catalog.events.RouteDefined;
import dev.easel.api.catalog.events.RouteRemoved;
import dev.easel.api.catalog.refusals.ModelEnabled;
import dev.easel.api.catalog.refusals.NoExecutor;
import dev.easel.api.catalog.refusals.RouteTaken;
import dev.easel.api.catalog.refusals.Taken;
import dev.easel.api.tasks.StepTypes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * One AI model as an admin defines it, with its routes: one for each provider that can do its work. It begins when it is
 * created and ends when it is removed, which it must be disabled for; a removed one is created anew like one that never
 * was. What is refused: a kind of work that nobody does, and more than the provider of a route can do. Asking for what
 * already is changes nothing.
 */
@AggregateRoot(type = "ai-model")
class AiModel {

    @AggregateIdentifier
    private @Nullable ModelId id;

    private @Nullable ModelDefinition definition;
    private final Map<RouteId, ModelRoute> routes = new LinkedHashMap<>();

    AiModel() {} // Axon replays events into an empty instance

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ModelAnswer decide(CreateModel command, StepTypes executors) {
        if (definition != null && !definition.equals(command.definition())) {
            throw refuse(new Taken(command.definition().name()));
        }
        decide(command.modelId(), command.definition(), executors);
        return answer();
    }

    @CommandHandler
    ModelAnswer decide(RedefineModel command, StepTypes executors) {
        requireThere();
        requireVersion(command.expectedVersion());
        routes.values().forEach(route -> ProviderReach.require(route.provider(), command.definition()));
        decide(command.modelId(), command.definition(), executors);
        return answer();
    }

    @CommandHandler
    void decide(RemoveModel command) {
        if (definition != null) {
            if (definition.enabled()) {
                throw refuse(new ModelEnabled(definition.name()));
            }
            apply(new ModelRemoved(command.modelId()));
        }
    }

    @CommandHandler
    ModelAnswer decide(AddRoute command) {
        var model = requireThere();
        var route = command.route();
        var known = routes.get(route.routeId());
        if (known != null && !known.equals(route)) {
            throw refuse(new RouteTaken(route.provider()));
        }
        ProviderReach.require(route.provider(), model);
        decide(command.modelId(), route);
        return answer();
    }

    @CommandHandler
    ModelAnswer decide(ChangeRoute command) {
        requireThere();
        if (!routes.containsKey(command.route().routeId())) {
            throw refuse(new NotFound("Route"));
        }
        requireVersion(command.expectedVersion());
        decide(command.modelId(), command.route());
        return answer();
    }

    @CommandHandler
    ModelAnswer decide(RemoveRoute command) {
        requireThere();
        if (routes.containsKey(command.routeId())) {
            apply(new RouteRemoved(command.modelId(), command.routeId()));
        }
        return answer();
    }

    @CommandHandler
    ModelAnswer decide(InspectModel query) {
        requireThere();
        return answer();
    }

    private void decide(ModelId model, ModelDefinition wanted, StepTypes executors) {
        if (!executors.known().contains(wanted.stepType())) {
            throw refuse(new NoExecutor(wanted.stepType()));
        }
        if (!wanted.equals(definition)) {
            apply(new ModelDefined(model, wanted));
        }
    }

    private void decide(ModelId model, ModelRoute route) {
        if (!route.equals(routes.get(route.routeId()))) {
            apply(new RouteDefined(model, route));
        }
    }

    @EventSourcingHandler
    void evolve(ModelDefined event) {
        id = event.modelId();
        definition = event.definition();
    }

    @EventSourcingHandler
    void evolve(ModelRemoved event) {
        definition = null;
        routes.clear();
    }

    @EventSourcingHandler
    void evolve(RouteDefined event) {
        routes.put(event.route().routeId(), event.route());
    }

    @EventSourcingHandler
    void evolve(RouteRemoved event) {
        routes.remove(event.routeId());
    }

    private ModelDefinition requireThere() {
        if (definition == null) {
            throw refuse(new NotFound("Model"));
        }
        return definition;
    }

    private static void requireVersion(@Nullable Long expected) {
        if (expected != null && expected.longValue() != getVersion()) {
            throw refuse(new StaleVersion(expected, getVersion()));
        }
    }

    private ModelAnswer answer() {
        return new ModelAnswer(
                requireNonNull(id), getVersion(), requireNonNull(definition), List.copyOf(routes.values()));
    }
}
