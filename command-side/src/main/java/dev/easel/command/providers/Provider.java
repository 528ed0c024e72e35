package dev.easel.command.providers;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.easel.api.providers.ProviderId;
import dev.easel.api.providers.commands.InspectProvider;
import dev.easel.api.providers.commands.RegisterProvider;
import dev.easel.api.providers.events.ProviderRegistered;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** One AI provider as an admin describes it. Describing it the same way again changes nothing. */
@AggregateRoot(type = "provider")
class Provider {

    @AggregateIdentifier
    private @Nullable ProviderId id;

    private @Nullable ProviderRegistered registered;

    Provider() {} // Axon replays events into an empty instance

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RegisterProvider command) {
        var described = new ProviderRegistered(
                command.providerId(), command.scope(), command.name(), command.displayName(), command.type());
        if (!described.equals(registered)) {
            apply(described);
        }
    }

    @CommandHandler
    boolean decide(InspectProvider query) {
        return true; // an unknown one has no aggregate to ask
    }

    @EventSourcingHandler
    void evolve(ProviderRegistered event) {
        id = event.providerId();
        registered = event;
    }
}
