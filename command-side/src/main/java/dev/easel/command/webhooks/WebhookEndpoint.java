package dev.easel.command.webhooks;

import static dev.easel.api.Refusal.refuse;
import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import dev.easel.api.NotFound;
import dev.easel.api.StaleVersion;
import dev.easel.api.webhooks.DisableCause;
import dev.easel.api.webhooks.EndpointAnswer;
import dev.easel.api.webhooks.EndpointId;
import dev.easel.api.webhooks.EndpointTerms;
import dev.easel.api.webhooks.MessageId;
import dev.easel.api.webhooks.SecretId;
import dev.easel.api.webhooks.commands.AddEndpoint;
import dev.easel.api.webhooks.commands.ChangeEndpoint;
import dev.easel.api.webhooks.commands.DisableEndpoint;
import dev.easel.api.webhooks.commands.EnableEndpoint;
import dev.easel.api.webhooks.commands.InspectEndpoint;
import dev.easel.api.webhooks.commands.Redeliver;
import dev.easel.api.webhooks.commands.RemoveEndpoint;
import dev.easel.api.webhooks.commands.RotateSecret;
import dev.easel.api.webhooks.commands.TestEndpoint;
import dev.easel.api.webhooks.events.EndpointAdded;
import dev.easel.api.webhooks.events.EndpointChanged;
import dev.easel.api.webhooks.events.EndpointDisabled;
import dev.easel.api.webhooks.events.EndpointEnabled;
import dev.easel.api.webhooks.events.EndpointRemoved;
import dev.easel.api.webhooks.events.RedeliveryRequested;
import dev.easel.api.webhooks.events.SecretRotated;
import dev.easel.api.webhooks.events.TestRequested;
import dev.easel.api.webhooks.refusals.EndpointOff;
import dev.easel.api.webhooks.refusals.NoAddress;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * An address at which an app is told what happens in one of its worlds. It is told from when it is added, is disabled by
 * hand, by its own word (410) or because it took nothing for days, and can be enabled again until it is removed. What is
 * delivered, and how often that was tried, is no event: only what people decide is.
 */
@AggregateRoot(type = "webhook-endpoint")
class WebhookEndpoint {

    @AggregateIdentifier
    private @Nullable EndpointId id;

    private @Nullable EndpointAdded added;
    private @Nullable EndpointTerms terms;
    private @Nullable SecretId secret;
    private @Nullable DisableCause disabled;
    private @Nullable MessageId test;
    private boolean removed;

    WebhookEndpoint() {} // Axon replays events into an empty instance

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    EndpointAnswer decide(AddEndpoint command) {
        if (added == null) {
            apply(new EndpointAdded(
                    command.endpointId(),
                    command.appId(),
                    command.mode(),
                    command.terms(),
                    command.secretId(),
                    command.at()));
        }
        return answer();
    }

    @CommandHandler
    EndpointAnswer decide(ChangeEndpoint command) {
        requirePresent();
        var expected = command.expectedVersion();
        if (expected != null && !expected.equals(getVersion())) {
            throw refuse(new StaleVersion(expected, getVersion()));
        }
        if (!command.terms().equals(terms)) {
            apply(new EndpointChanged(command.endpointId(), command.terms(), command.at()));
        }
        return answer();
    }

    @CommandHandler
    EndpointAnswer decide(EnableEndpoint command) {
        requirePresent();
        if (disabled != null) {
            apply(new EndpointEnabled(command.endpointId(), command.at()));
        }
        return answer();
    }

    @CommandHandler
    EndpointAnswer decide(DisableEndpoint command) {
        requirePresent();
        if (disabled == null) {
            apply(new EndpointDisabled(command.endpointId(), command.cause(), command.at()));
        }
        return answer();
    }

    @CommandHandler
    void decide(RemoveEndpoint command) {
        if (!removed) {
            apply(new EndpointRemoved(command.endpointId(), command.at()));
        }
    }

    @CommandHandler
    EndpointAnswer decide(RotateSecret command) {
        requirePresent();
        if (!command.secretId().equals(secret)) {
            apply(new SecretRotated(command.endpointId(), command.secretId(), command.oldEndsAt(), command.at()));
        }
        return answer();
    }

    /** Also while it is disabled: to see whether it can be enabled. */
    @CommandHandler
    void decide(TestEndpoint command) {
        requireAddress();
        if (!command.messageId().equals(test)) {
            apply(new TestRequested(command.endpointId(), command.messageId(), command.at()));
        }
    }

    /** As often as it is asked: what is on its way already is not sent twice. */
    @CommandHandler
    void decide(Redeliver command) {
        requirePresent();
        if (disabled != null) {
            throw refuse(new EndpointOff(command.endpointId()));
        }
        apply(new RedeliveryRequested(command.endpointId(), command.redelivery(), command.at()));
    }

    @CommandHandler
    EndpointAnswer decide(InspectEndpoint query) {
        requirePresent();
        return answer();
    }

    @EventSourcingHandler
    void evolve(EndpointAdded event) {
        id = event.endpointId();
        added = event;
        terms = event.terms();
        secret = event.secretId();
    }

    @EventSourcingHandler
    void evolve(EndpointChanged event) {
        terms = event.terms();
    }

    @EventSourcingHandler
    void evolve(EndpointEnabled event) {
        disabled = null;
    }

    @EventSourcingHandler
    void evolve(EndpointDisabled event) {
        disabled = event.cause();
    }

    @EventSourcingHandler
    void evolve(EndpointRemoved event) {
        removed = true;
    }

    @EventSourcingHandler
    void evolve(SecretRotated event) {
        secret = event.secretId();
    }

    @EventSourcingHandler
    void evolve(TestRequested event) {
        test = event.messageId();
    }

    @EventSourcingHandler
    void evolve(RedeliveryRequested event) {} // happens where deliveries are

    private void requirePresent() {
        if (removed) {
            throw refuse(new NotFound("Webhook endpoint"));
        }
    }

    private void requireAddress() {
        requirePresent();
        if (requireNonNull(terms).url() == null) {
            throw refuse(new NoAddress(requireNonNull(id)));
        }
    }

    private EndpointAnswer answer() {
        var first = requireNonNull(added);
        return new EndpointAnswer(
                requireNonNull(id),
                first.appId(),
                first.mode(),
                getVersion(),
                requireNonNull(terms),
                requireNonNull(secret),
                disabled);
    }
}
