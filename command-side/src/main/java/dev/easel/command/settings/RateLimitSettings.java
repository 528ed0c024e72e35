package dev.easel.command.settings;

import static dev.easel.api.Refusal.refuse;
import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import dev.easel.api.StaleVersion;
import dev.easel.api.settings.RateLimits;
import dev.easel.api.settings.RateLimitsAnswer;
import dev.easel.api.settings.SettingsId;
import dev.easel.api.settings.commands.SetRateLimits;
import dev.easel.api.settings.events.RateLimitsSet;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * How many requests everybody may send. There is one; it begins when an administrator first sets other limits than those
 * that hold by themselves, and never ends. The same limits again are not recorded twice.
 */
@AggregateRoot(type = "rate-limit-settings")
class RateLimitSettings {

    @AggregateIdentifier
    private @Nullable SettingsId id;

    private @Nullable Instant updatedAt;
    private RateLimits limits = RateLimits.DEFAULTS;

    RateLimitSettings() {} // Axon replays events into an empty instance

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    RateLimitsAnswer decide(SetRateLimits command) {
        var present = version();
        var expected = command.expectedVersion();
        if (expected != null && expected != present) {
            throw refuse(new StaleVersion(expected, present));
        }
        if (updatedAt == null || !command.limits().equals(limits)) {
            apply(new RateLimitsSet(command.settingsId(), command.limits(), command.at()));
        }
        return new RateLimitsAnswer(requireNonNull(id), version(), limits, updatedAt);
    }

    @EventSourcingHandler
    void evolve(RateLimitsSet event) {
        id = event.settingsId();
        limits = event.limits();
        updatedAt = event.at();
    }

    /** How often they were set. */
    private long version() {
        return updatedAt == null ? 0 : getVersion() + 1;
    }
}
