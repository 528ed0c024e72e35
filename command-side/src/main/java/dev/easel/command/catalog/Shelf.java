package dev.easel.command.catalog;

import static dev.easel.api.Refusal.refuse;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.easel.api.catalog.ShelfAnswer;
import dev.easel.api.catalog.ShelfId;
import dev.easel.api.catalog.ToolId;
import dev.easel.api.catalog.ToolTypeId;
import dev.easel.api.catalog.commands.InspectShelf;
import dev.easel.api.catalog.commands.OrderTools;
import dev.easel.api.catalog.commands.ShelveTool;
import dev.easel.api.catalog.commands.UnshelveTool;
import dev.easel.api.catalog.events.ToolShelved;
import dev.easel.api.catalog.events.ToolUnshelved;
import dev.easel.api.catalog.events.ToolsOrdered;
import dev.easel.api.catalog.refusals.OtherTools;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** Where every tool has its place, in the order in which people see them, with its category. Never ends. */
@AggregateRoot(type = "tool-shelf")
class Shelf {

    @AggregateIdentifier
    private @Nullable ShelfId id;

    private Map<ToolId, ToolTypeId> tools = new LinkedHashMap<>(); // in order

    Shelf() {} // Axon replays events into an empty instance

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ShelfAnswer decide(ShelveTool command) {
        if (!command.toolTypeId().equals(tools.get(command.toolId()))) {
            apply(new ToolShelved(command.shelfId(), command.toolId(), command.toolTypeId()));
        }
        return answer();
    }

    @CommandHandler
    ShelfAnswer decide(UnshelveTool command) {
        if (tools.containsKey(command.toolId())) {
            apply(new ToolUnshelved(command.shelfId(), command.toolId()));
        }
        return answer();
    }

    @CommandHandler
    ShelfAnswer decide(OrderTools command) {
        var wanted = command.toolIds();
        if (wanted.size() != tools.size() || !new HashSet<>(wanted).equals(tools.keySet())) {
            throw refuse(new OtherTools(tools.size()));
        }
        if (!wanted.equals(tools.keySet().stream().toList())) {
            apply(new ToolsOrdered(command.shelfId(), wanted));
        }
        return answer();
    }

    @CommandHandler
    ShelfAnswer decide(InspectShelf query) {
        return answer();
    }

    @EventSourcingHandler
    void evolve(ToolShelved event) {
        id = event.shelfId();
        tools.put(event.toolId(), event.toolTypeId());
    }

    @EventSourcingHandler
    void evolve(ToolUnshelved event) {
        tools.remove(event.toolId());
    }

    @EventSourcingHandler
    void evolve(ToolsOrdered event) {
        var ordered = new LinkedHashMap<ToolId, ToolTypeId>();
        event.toolIds().forEach(tool -> ordered.put(tool, tools.get(tool)));
        tools = ordered;
    }

    private ShelfAnswer answer() {
        return new ShelfAnswer(tools.entrySet().stream()
                .map(place -> new ShelfAnswer.Place(place.getKey(), place.getValue()))
                .toList());
    }
}
