package dev.easel.command.tasks;

import static dev.easel.api.Refusal.refuse;

import dev.easel.api.NotFound;
import dev.easel.api.catalog.ModelAnswer;
import dev.easel.api.catalog.ModelId;
import dev.easel.api.catalog.ModelRoute;
import dev.easel.api.catalog.commands.InspectModel;
import dev.easel.api.catalog.refusals.NoExecutor;
import dev.easel.api.tasks.StepRoute;
import dev.easel.api.tasks.StepTypes;
import dev.easel.platform.Commands;
import dev.easel.platform.Problem;
import java.util.List;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.modelling.command.AggregateNotFoundException;

/** Asks AI models what a job of theirs would be. One that is disabled is as good as none. */
final class Models {

    private final Commands commands;
    private final StepTypes executors;

    Models(Commands commands, StepTypes executors) {
        this.commands = commands;
        this.executors = executors;
    }

    /** @param named name or id */
    Offered offer(String named) {
        var model = find(named);
        var routes = model.routes().stream()
                .filter(ModelRoute::enabled)
                .map(route -> new StepRoute(route.provider(), route.providerModel(), route.costMicros()))
                .toList();
        if (routes.isEmpty() || !executors.known().contains(model.definition().stepType())) {
            throw refuse(new NoExecutor(model.definition().name()));
        }
        return new Offered(model, routes);
    }

    private ModelAnswer find(String named) {
        try {
            var id = named.startsWith(ModelId.PREFIX + "_") ? new ModelId(named) : ModelId.of(named);
            ModelAnswer model = commands.ask(new InspectModel(id));
            if (model.definition().enabled()) {
                return model;
            }
        } catch (IllegalArgumentException | AggregateNotFoundException never) {
            throw notFound(named);
        } catch (CommandExecutionException refused) {
            if (refused.getDetails().filter(NotFound.class::isInstance).isEmpty()) {
                throw refused;
            }
        }
        throw notFound(named);
    }

    private static Problem notFound(String named) {
        var sentence = "Model not found: " + named;
        return new Problem(404, "NOT_FOUND", sentence).with("error", sentence);
    }

    /** @param routes that are enabled, at least one, in the order in which they are tried */
    record Offered(ModelAnswer model, List<StepRoute> routes) {

        Offered {
            routes = List.copyOf(routes);
        }
    }
}
