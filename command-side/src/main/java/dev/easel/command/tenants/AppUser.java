package dev.easel.command.tenants;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import dev.easel.api.tenants.AppUserAnswer;
import dev.easel.api.tenants.AppUserId;
import dev.easel.api.tenants.commands.DeactivateAppUser;
import dev.easel.api.tenants.commands.InspectAppUser;
import dev.easel.api.tenants.commands.OpenAppUser;
import dev.easel.api.tenants.commands.ReactivateAppUser;
import dev.easel.api.tenants.events.AppUserDeactivated;
import dev.easel.api.tenants.events.AppUserOpened;
import dev.easel.api.tenants.events.AppUserReactivated;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * One user of an app. Opened by the first request that names it, with the welcome of that moment; may be kept out and let
 * in again. Every command may come again and records nothing then.
 */
@AggregateRoot(type = "app-user")
class AppUser {

    @AggregateIdentifier
    private @Nullable AppUserId id;

    private @Nullable AppUserOpened opened;
    private boolean active;

    AppUser() {} // Axon replays events into an empty instance

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    AppUserAnswer decide(OpenAppUser command) {
        if (opened == null) {
            apply(new AppUserOpened(
                    command.userId(), command.appId(), command.mode(), command.welcome(), command.at()));
        }
        return answer();
    }

    @CommandHandler
    AppUserAnswer decide(DeactivateAppUser command) {
        if (active) {
            apply(new AppUserDeactivated(command.userId(), command.at()));
        }
        return answer();
    }

    @CommandHandler
    AppUserAnswer decide(ReactivateAppUser command) {
        if (!active) {
            apply(new AppUserReactivated(command.userId(), command.at()));
        }
        return answer();
    }

    @CommandHandler
    AppUserAnswer decide(InspectAppUser query) {
        return answer();
    }

    @EventSourcingHandler
    void evolve(AppUserOpened event) {
        id = event.userId();
        opened = event;
        active = true;
    }

    @EventSourcingHandler
    void evolve(AppUserDeactivated event) {
        active = false;
    }

    @EventSourcingHandler
    void evolve(AppUserReactivated event) {
        active = true;
    }

    private AppUserAnswer answer() {
        var first = requireNonNull(opened);
        return new AppUserAnswer(
                requireNonNull(id), getVersion(), first.appId(), first.mode(), first.welcome(), active, first.at());
    }
}
