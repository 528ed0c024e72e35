package dev.easel.command.catalog;

import static dev.easel.api.Refusal.refuse;
import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import dev.easel.api.catalog.Quote;
import dev.easel.api.catalog.ToolDefinition;
import dev.easel.api.catalog.ToolId;
import dev.easel.api.catalog.commands.ActivateTool;
import dev.easel.api.catalog.commands.DeactivateTool;
import dev.easel.api.catalog.commands.DefineTool;
import dev.easel.api.catalog.commands.FeatureTool;
import dev.easel.api.catalog.commands.QuoteSubmission;
import dev.easel.api.catalog.commands.UnfeatureTool;
import dev.easel.api.catalog.events.ToolActivated;
import dev.easel.api.catalog.events.ToolDeactivated;
import dev.easel.api.catalog.events.ToolDefined;
import dev.easel.api.catalog.events.ToolFeatured;
import dev.easel.api.catalog.events.ToolUnfeatured;
import dev.easel.api.catalog.refusals.NoExecutor;
import dev.easel.api.tasks.StepTypes;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * One tool as an admin defines it: closed until it is activated, on the home page while it is featured. A definition is
 * refused when nobody can do one of its steps. Asking for what already is changes nothing.
 */
@AggregateRoot(type = "tool")
class Tool {

    @AggregateIdentifier
    private @Nullable ToolId id;

    private @Nullable ToolDefinition definition;
    private boolean active;
    private boolean featured;

    Tool() {} // Axon replays events into an empty instance

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(DefineTool command, StepTypes executors) {
        requireExecutors(command.definition(), executors);
        if (!command.definition().equals(definition)) {
            apply(new ToolDefined(command.toolId(), command.definition()));
        }
    }

    @CommandHandler
    void decide(ActivateTool command, StepTypes executors) {
        requireExecutors(requireNonNull(definition), executors);
        if (!active) {
            apply(new ToolActivated(command.toolId()));
        }
    }

    @CommandHandler
    void decide(DeactivateTool command) {
        if (active) {
            apply(new ToolDeactivated(command.toolId()));
        }
    }

    @CommandHandler
    void decide(FeatureTool command) {
        if (!featured) {
            apply(new ToolFeatured(command.toolId()));
        }
    }

    @CommandHandler
    void decide(UnfeatureTool command) {
        if (featured) {
            apply(new ToolUnfeatured(command.toolId()));
        }
    }

    @CommandHandler
    Quote decide(QuoteSubmission query) {
        return new Quote(query.toolId(), getVersion(), active, requireNonNull(definition));
    }

    @EventSourcingHandler
    void evolve(ToolDefined event) {
        id = event.toolId();
        definition = event.definition();
    }

    @EventSourcingHandler
    void evolve(ToolActivated event) {
        active = true;
    }

    @EventSourcingHandler
    void evolve(ToolDeactivated event) {
        active = false;
    }

    @EventSourcingHandler
    void evolve(ToolFeatured event) {
        featured = true;
    }

    @EventSourcingHandler
    void evolve(ToolUnfeatured event) {
        featured = false;
    }

    private static void requireExecutors(ToolDefinition definition, StepTypes executors) {
        var steps = definition.steps();
        if (steps.isEmpty()
                || steps.stream().anyMatch(step -> !executors.known().contains(step.type()))) {
            throw refuse(new NoExecutor(definition.slug()));
        }
    }
}
