package dev.easel.command.tenants;

import static dev.easel.api.Refusal.refuse;
import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import dev.easel.api.NotFound;
import dev.easel.api.StaleVersion;
import dev.easel.api.tenants.AppAnswer;
import dev.easel.api.tenants.AppId;
import dev.easel.api.tenants.AppLimits;
import dev.easel.api.tenants.AppState;
import dev.easel.api.tenants.AppTerms;
import dev.easel.api.tenants.KeyId;
import dev.easel.api.tenants.commands.ArchiveApp;
import dev.easel.api.tenants.commands.ChangeApp;
import dev.easel.api.tenants.commands.DisableApp;
import dev.easel.api.tenants.commands.EnableApp;
import dev.easel.api.tenants.commands.InspectApp;
import dev.easel.api.tenants.commands.IssueKey;
import dev.easel.api.tenants.commands.OpenApp;
import dev.easel.api.tenants.commands.RevokeKey;
import dev.easel.api.tenants.commands.RollKey;
import dev.easel.api.tenants.events.AppArchived;
import dev.easel.api.tenants.events.AppChanged;
import dev.easel.api.tenants.events.AppDisabled;
import dev.easel.api.tenants.events.AppEnabled;
import dev.easel.api.tenants.events.AppLimited;
import dev.easel.api.tenants.events.AppOpened;
import dev.easel.api.tenants.events.KeyIssued;
import dev.easel.api.tenants.events.KeyRevoked;
import dev.easel.api.tenants.events.KeyRolled;
import dev.easel.api.tenants.refusals.AppEnded;
import dev.easel.api.tenants.refusals.KeyEnded;
import dev.easel.api.tenants.refusals.SlugTaken;
import dev.easel.api.tenants.refusals.TooManyKeys;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * An app whose server drives Easel with API keys. Opened once under its slug, it may be disabled and enabled again; its
 * terms and keys can be changed either way. A key ends when it is revoked, and a rolled one at the end of its overlap.
 * Archiving ends the app and all of its keys for ever.
 * Every command may come again: what stands already is not recorded twice.
 */
@AggregateRoot(type = "tenant-app")
class TenantApp {

    static final int MOST_KEYS = 20;

    @AggregateIdentifier
    private @Nullable AppId id;

    private @Nullable String slug;
    private @Nullable AppTerms terms;
    private AppLimits limits = AppLimits.DEFAULTS;
    private AppState state = AppState.ENABLED;
    private Keys keys = Keys.NONE;

    TenantApp() {} // Axon replays events into an empty instance

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    AppAnswer decide(OpenApp command) {
        if (terms != null) {
            throw refuse(new SlugTaken(command.slug()));
        }
        apply(new AppOpened(command.appId(), command.slug(), command.terms(), command.at()));
        if (!command.limits().equals(limits)) {
            apply(new AppLimited(command.appId(), command.limits(), command.at()));
        }
        return answer();
    }

    @CommandHandler
    AppAnswer decide(ChangeApp command) {
        var expected = command.expectedVersion();
        if (expected != null && !expected.equals(getVersion())) {
            throw refuse(new StaleVersion(expected, getVersion()));
        }
        requireInUse();
        if (!command.terms().equals(terms)) {
            apply(new AppChanged(command.appId(), command.terms(), command.at()));
        }
        if (!command.limits().equals(limits)) {
            apply(new AppLimited(command.appId(), command.limits(), command.at()));
        }
        return answer();
    }

    @CommandHandler
    AppAnswer decide(EnableApp command) {
        requireInUse();
        if (state == AppState.DISABLED) {
            apply(new AppEnabled(command.appId(), command.at()));
        }
        return answer();
    }

    @CommandHandler
    AppAnswer decide(DisableApp command) {
        if (state == AppState.ENABLED) {
            apply(new AppDisabled(command.appId(), command.at()));
        }
        return answer();
    }

    @CommandHandler
    AppAnswer decide(ArchiveApp command) {
        if (state != AppState.ARCHIVED) {
            apply(new AppArchived(command.appId(), command.at()));
        }
        return answer();
    }

    @CommandHandler
    void decide(IssueKey command) {
        var key = command.key();
        if (keys.knows(key.keyId())) {
            return; // asked before
        }
        requireInUse();
        if (keys.working(command.at()) >= MOST_KEYS) {
            throw refuse(new TooManyKeys(MOST_KEYS));
        }
        apply(new KeyIssued(command.appId(), key, command.at()));
    }

    /** While both work there may be one more than the most: an app that has all its keys can still roll them. */
    @CommandHandler
    void decide(RollKey command) {
        var successor = command.successor();
        if (keys.knows(successor.keyId())) {
            return; // asked before
        }
        require(command.keyId());
        if (!keys.works(command.keyId(), command.at())) {
            throw refuse(new KeyEnded(command.keyId()));
        }
        if (command.endsAt().isAfter(command.at()) && keys.working(command.at()) > MOST_KEYS) {
            throw refuse(new TooManyKeys(MOST_KEYS));
        }
        apply(new KeyRolled(command.appId(), command.keyId(), successor, command.endsAt(), command.at()));
    }

    @CommandHandler
    void decide(RevokeKey command) {
        require(command.keyId());
        if (keys.works(command.keyId(), command.at())) {
            apply(new KeyRevoked(command.appId(), command.keyId(), command.at()));
        }
    }

    @CommandHandler
    AppAnswer decide(InspectApp query) {
        return answer();
    }

    @EventSourcingHandler
    void evolve(AppOpened event) {
        id = event.appId();
        slug = event.slug();
        terms = event.terms();
    }

    @EventSourcingHandler
    void evolve(AppChanged event) {
        terms = event.terms();
    }

    @EventSourcingHandler
    void evolve(AppLimited event) {
        limits = event.limits();
    }

    @EventSourcingHandler
    void evolve(AppEnabled event) {
        state = AppState.ENABLED;
    }

    @EventSourcingHandler
    void evolve(AppDisabled event) {
        state = AppState.DISABLED;
    }

    @EventSourcingHandler
    void evolve(AppArchived event) {
        state = AppState.ARCHIVED;
        keys = keys.ended(event.at());
    }

    @EventSourcingHandler
    void evolve(KeyIssued event) {
        keys = keys.with(event.key().keyId(), event.key().expiresAt());
    }

    @EventSourcingHandler
    void evolve(KeyRolled event) {
        var successor = event.successor();
        keys = keys.with(successor.keyId(), successor.expiresAt()).with(event.keyId(), event.endsAt());
    }

    @EventSourcingHandler
    void evolve(KeyRevoked event) {
        keys = keys.with(event.keyId(), event.at());
    }

    private void requireInUse() {
        if (state == AppState.ARCHIVED) {
            throw refuse(new AppEnded(requireNonNull(id)));
        }
    }

    private void require(KeyId key) {
        if (!keys.knows(key)) {
            throw refuse(new NotFound("API key"));
        }
    }

    private AppAnswer answer() {
        return new AppAnswer(
                requireNonNull(id), getVersion(), requireNonNull(slug), requireNonNull(terms), limits, state);
    }
}
