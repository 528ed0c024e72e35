package dev.easel.command.catalog;

import static dev.easel.api.Refusal.refuse;
import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import dev.easel.api.NotFound;
import dev.easel.api.StaleVersion;
import dev.easel.api.catalog.Quote;
import dev.easel.api.catalog.Style;
import dev.easel.api.catalog.StyleId;
import dev.easel.api.catalog.ToolAnswer;
import dev.easel.api.catalog.ToolDefinition;
import dev.easel.api.catalog.ToolId;
import dev.easel.api.catalog.commands.ActivateTool;
import dev.easel.api.catalog.commands.AddStyle;
import dev.easel.api.catalog.commands.CreateTool;
import dev.easel.api.catalog.commands.DeactivateTool;
import dev.easel.api.catalog.commands.DefineTool;
import dev.easel.api.catalog.commands.FeatureTool;
import dev.easel.api.catalog.commands.InspectTool;
import dev.easel.api.catalog.commands.QuoteSubmission;
import dev.easel.api.catalog.commands.RedefineTool;
import dev.easel.api.catalog.commands.RemoveStyle;
import dev.easel.api.catalog.commands.RemoveTool;
import dev.easel.api.catalog.commands.UnfeatureTool;
import dev.easel.api.catalog.events.StyleAdded;
import dev.easel.api.catalog.events.StyleRemoved;
import dev.easel.api.catalog.events.ToolActivated;
import dev.easel.api.catalog.events.ToolDeactivated;
import dev.easel.api.catalog.events.ToolDefined;
import dev.easel.api.catalog.events.ToolFeatured;
import dev.easel.api.catalog.events.ToolRemoved;
import dev.easel.api.catalog.events.ToolUnfeatured;
import dev.easel.api.catalog.refusals.NoExecutor;
import dev.easel.api.catalog.refusals.Taken;
import dev.easel.api.catalog.refusals.TooManyStyles;
import dev.easel.api.catalog.refusals.ToolInUse;
import dev.easel.api.tasks.StepTypes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * One tool as an admin defines it: closed until it is activated, on the home page while it is featured. A definition is
 * refused when nobody can do one of its steps. Asking for what already is changes nothing. It may be removed while it was
 * never active; a removed one is defined anew like one that never was.
 */
@AggregateRoot(type = "tool")
class Tool {

    @AggregateIdentifier
    private @Nullable ToolId id;

    private @Nullable ToolDefinition definition;
    private final List<Style> styles = new ArrayList<>();
    private boolean active;
    private boolean everActive;
    private boolean featured;
    private @Nullable Instant definedAt;
    private @Nullable Instant changedAt;

    Tool() {} // Axon replays events into an empty instance

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(DefineTool command, StepTypes executors) {
        decide(command.toolId(), command.definition(), executors);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ToolAnswer decide(CreateTool command, StepTypes executors) {
        if (definition != null && !definition.equals(command.definition())) {
            throw refuse(new Taken(command.definition().slug()));
        }
        decide(command.toolId(), command.definition(), executors);
        return answer();
    }

    @CommandHandler
    ToolAnswer decide(RedefineTool command, StepTypes executors) {
        requireThere();
        var expected = command.expectedVersion();
        if (expected != null && expected.longValue() != getVersion()) {
            throw refuse(new StaleVersion(expected, getVersion()));
        }
        decide(command.toolId(), command.definition(), executors);
        return answer();
    }

    @CommandHandler
    void decide(RemoveTool command) {
        if (definition != null) {
            if (everActive) {
                throw refuse(new ToolInUse(definition.slug()));
            }
            apply(new ToolRemoved(command.toolId()));
        }
    }

    @CommandHandler
    ToolAnswer decide(ActivateTool command, StepTypes executors) {
        requireExecutors(requireThere(), executors);
        if (!active) {
            apply(new ToolActivated(command.toolId()));
        }
        return answer();
    }

    @CommandHandler
    ToolAnswer decide(DeactivateTool command) {
        requireThere();
        if (active) {
            apply(new ToolDeactivated(command.toolId()));
        }
        return answer();
    }

    @CommandHandler
    ToolAnswer decide(FeatureTool command) {
        requireThere();
        if (!featured) {
            apply(new ToolFeatured(command.toolId()));
        }
        return answer();
    }

    @CommandHandler
    ToolAnswer decide(UnfeatureTool command) {
        requireThere();
        if (featured) {
            apply(new ToolUnfeatured(command.toolId()));
        }
        return answer();
    }

    @CommandHandler
    ToolAnswer decide(AddStyle command) {
        requireThere();
        if (find(command.style().styleId()) == null) {
            if (styles.size() >= command.atMost()) {
                throw refuse(new TooManyStyles(command.atMost()));
            }
            apply(new StyleAdded(command.toolId(), command.style()));
        }
        return answer();
    }

    @CommandHandler
    ToolAnswer decide(RemoveStyle command) {
        requireThere();
        if (find(command.styleId()) != null) {
            apply(new StyleRemoved(command.toolId(), command.styleId()));
        }
        return answer();
    }

    @CommandHandler
    ToolAnswer decide(InspectTool query) {
        requireThere();
        return answer();
    }

    @CommandHandler
    Quote decide(QuoteSubmission query) {
        return new Quote(query.toolId(), getVersion(), active, requireThere(), styles);
    }

    /** Defines it, unless that is what it is. */
    private void decide(ToolId tool, ToolDefinition wanted, StepTypes executors) {
        requireExecutors(wanted, executors);
        if (!wanted.equals(definition)) {
            apply(new ToolDefined(tool, wanted));
        }
    }

    @EventSourcingHandler
    void evolve(ToolDefined event, @Timestamp Instant at) {
        id = event.toolId();
        definition = event.definition();
        definedAt = definedAt == null ? at : definedAt;
        changedAt = at;
    }

    @EventSourcingHandler
    void evolve(ToolRemoved event) {
        definition = null;
        definedAt = null;
        featured = false;
        styles.clear();
    }

    @EventSourcingHandler
    void evolve(ToolActivated event, @Timestamp Instant at) {
        active = true;
        everActive = true;
        changedAt = at;
    }

    @EventSourcingHandler
    void evolve(ToolDeactivated event, @Timestamp Instant at) {
        active = false;
        changedAt = at;
    }

    @EventSourcingHandler
    void evolve(ToolFeatured event, @Timestamp Instant at) {
        featured = true;
        changedAt = at;
    }

    @EventSourcingHandler
    void evolve(ToolUnfeatured event, @Timestamp Instant at) {
        featured = false;
        changedAt = at;
    }

    @EventSourcingHandler
    void evolve(StyleAdded event, @Timestamp Instant at) {
        styles.add(event.style());
        changedAt = at;
    }

    @EventSourcingHandler
    void evolve(StyleRemoved event, @Timestamp Instant at) {
        styles.removeIf(style -> style.styleId().equals(event.styleId()));
        changedAt = at;
    }

    private ToolDefinition requireThere() {
        if (definition == null) {
            throw refuse(new NotFound("Tool"));
        }
        return definition;
    }

    private @Nullable Style find(StyleId style) {
        return styles.stream()
                .filter(it -> it.styleId().equals(style))
                .findFirst()
                .orElse(null);
    }

    private ToolAnswer answer() {
        return new ToolAnswer(
                requireNonNull(id),
                getVersion(),
                requireThere(),
                styles,
                active,
                featured,
                requireNonNull(definedAt),
                requireNonNull(changedAt));
    }

    private static void requireExecutors(ToolDefinition definition, StepTypes executors) {
        if (definition.steps(false).isEmpty()
                || definition.steps().stream()
                        .anyMatch(step -> !executors.known().contains(step.type()))) {
            throw refuse(new NoExecutor(definition.slug()));
        }
    }
}
