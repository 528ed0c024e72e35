package dev.easel.command.catalog;

import static dev.easel.api.Refusal.refuse;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.easel.api.NotFound;
import dev.easel.api.catalog.ToolTypeAnswer;
import dev.easel.api.catalog.ToolTypeId;
import dev.easel.api.catalog.commands.DefineToolType;
import dev.easel.api.catalog.commands.InspectToolType;
import dev.easel.api.catalog.commands.RemoveToolType;
import dev.easel.api.catalog.events.ToolTypeDefined;
import dev.easel.api.catalog.events.ToolTypeRemoved;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** One category of tools. Defining it the same way again changes nothing; a removed one may be defined anew. */
@AggregateRoot(type = "tool-type")
class ToolType {

    @AggregateIdentifier
    private @Nullable ToolTypeId id;

    private @Nullable ToolTypeDefined defined;

    ToolType() {} // Axon replays events into an empty instance

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(DefineToolType command) {
        var wanted = new ToolTypeDefined(
                command.toolTypeId(), command.name(), command.displayName(), command.icon(), command.color());
        if (!wanted.equals(defined)) {
            apply(wanted);
        }
    }

    @CommandHandler
    void decide(RemoveToolType command) {
        if (defined != null) {
            apply(new ToolTypeRemoved(command.toolTypeId()));
        }
    }

    @CommandHandler
    ToolTypeAnswer decide(InspectToolType query) {
        if (defined == null) {
            throw refuse(new NotFound("Tool type"));
        }
        return new ToolTypeAnswer(
                defined.toolTypeId(), defined.name(), defined.displayName(), defined.icon(), defined.color());
    }

    @EventSourcingHandler
    void evolve(ToolTypeDefined event) {
        id = event.toolTypeId();
        defined = event;
    }

    @EventSourcingHandler
    void evolve(ToolTypeRemoved event) {
        defined = null;
    }
}
