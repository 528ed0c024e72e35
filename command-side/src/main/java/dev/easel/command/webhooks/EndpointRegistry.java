package dev.easel.command.webhooks;

import dev.easel.api.tenants.AppId;
import dev.easel.api.tenants.KeyMode;
import dev.easel.api.webhooks.DisableCause;
import dev.easel.api.webhooks.EndpointAnswer;
import dev.easel.api.webhooks.EndpointId;
import dev.easel.api.webhooks.EndpointTerms;
import dev.easel.api.webhooks.MessageId;
import dev.easel.api.webhooks.Redelivery;
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
import dev.easel.platform.Commands;
import dev.easel.platform.Ids;
import dev.easel.platform.Problem;
import dev.easel.platform.WebhookSecrets;
import dev.easel.platform.outbound.GuardedHttp;
import dev.easel.platform.outbound.RefusedUrl;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;

/** What can be done with the endpoints of an app, whoever asks. Those of others are missing. */
final class EndpointRegistry {

    private static final int MOST = 20;
    private static final Duration LOOK_UP = Duration.ofSeconds(2);
    private static final EndpointTerms OF_JOBS = new EndpointTerms(null, Set.of(), "Addresses that jobs bring along");

    private final Commands commands;
    private final EndpointVault vault;
    private final WebhookSecrets secrets;
    private final GuardedHttp http;
    private final Clock clock;

    EndpointRegistry(Commands commands, EndpointVault vault, WebhookSecrets secrets, GuardedHttp http, Clock clock) {
        this.commands = commands;
        this.vault = vault;
        this.secrets = secrets;
        this.http = http;
        this.clock = clock;
    }

    /** The endpoint, if it is the app's, in that world; in any of its worlds without one. */
    EndpointAnswer require(String id, AppId app, @Nullable KeyMode mode) {
        var answer = require(id);
        if (!answer.appId().equals(app) || (mode != null && answer.mode() != mode)) {
            throw missing();
        }
        return answer;
    }

    /** The endpoint, whosever it is. */
    EndpointAnswer require(String id) {
        try {
            return commands.ask(new InspectEndpoint(new EndpointId(id)));
        } catch (IllegalArgumentException | AggregateNotFoundException none) {
            throw missing();
        }
    }

    WithSecret add(AppId app, KeyMode mode, EndpointTerms terms) {
        requireCallable(terms);
        if (vault.count(app, mode) >= MOST) {
            throw new Problem(409, "TOO_MANY_ENDPOINTS", "An app has up to " + MOST + " webhook endpoints.");
        }
        return open(new EndpointId(Ids.next(EndpointId.PREFIX)), app, mode, terms);
    }

    EndpointAnswer change(EndpointAnswer before, EndpointTerms terms, @Nullable Long version, @Nullable Boolean on) {
        var id = before.endpointId();
        if (!terms.equals(before.terms())) {
            requireCallable(terms);
        }
        EndpointAnswer answer = commands.ask(new ChangeEndpoint(id, terms, version, now()));
        if (on == null) {
            return answer;
        }
        return commands.ask(on ? new EnableEndpoint(id, now()) : new DisableEndpoint(id, DisableCause.BY_HAND, now()));
    }

    void remove(EndpointAnswer endpoint) {
        commands.tell(new RemoveEndpoint(endpoint.endpointId(), now()));
        vault.remove(endpoint.endpointId());
    }

    /** @param overlap how long the old secret signs beside the new one */
    WithSecret rotate(EndpointAnswer endpoint, Duration overlap) {
        var till = now().plus(overlap);
        return sign(
                endpoint.endpointId(), secret -> new RotateSecret(endpoint.endpointId(), secret, till, now()), till);
    }

    /** The secret for the addresses that jobs bring along: the first one, or another one in its place. */
    WithSecret rotateOfJobs(AppId app, KeyMode mode, Duration overlap) {
        var id = EndpointId.ofJobs(app, mode);
        try {
            return rotate(commands.ask(new InspectEndpoint(id)), overlap);
        } catch (AggregateNotFoundException none) {
            return open(id, app, mode, OF_JOBS);
        }
    }

    MessageId test(EndpointAnswer endpoint) {
        var message = new MessageId(Ids.next(MessageId.PREFIX));
        commands.tell(new TestEndpoint(endpoint.endpointId(), message, now()));
        return message;
    }

    void redeliver(EndpointAnswer endpoint, Redelivery redelivery) {
        commands.tell(new Redeliver(endpoint.endpointId(), redelivery, now()));
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private WithSecret open(EndpointId id, AppId app, KeyMode mode, EndpointTerms terms) {
        vault.open(id, app, mode);
        return sign(id, secret -> new AddEndpoint(id, app, mode, terms, secret, now()), now());
    }

    private WithSecret sign(EndpointId id, SecretCommand command, Instant till) {
        var secretId = new SecretId(Ids.next(SecretId.PREFIX));
        var secret = secrets.fresh();
        vault.keep(id, secretId, secrets.seal(secretId, secret));
        EndpointAnswer answer;
        try {
            answer = commands.ask(command.with(secretId));
        } catch (CommandExecutionException refused) {
            vault.drop(secretId);
            throw refused;
        }
        if (!answer.secretId().equals(secretId)) { // somebody else's came first
            vault.drop(secretId);
            throw new Problem(409, "CONFLICT", "Another secret was made at the same time.");
        }
        vault.endOthers(id, secretId, till);
        return new WithSecret(answer, secret);
    }

    private void requireCallable(EndpointTerms terms) {
        var url = terms.url();
        if (url == null) {
            return;
        }
        try {
            http.check(http.read(url), LOOK_UP);
        } catch (RefusedUrl refused) {
            throw Problem.invalid(List.of(new Problem.FieldError("/url", refused.sentence())));
        }
    }

    private static Problem missing() {
        return Problem.notFound("Webhook endpoint");
    }

    /** @param secret shown once */
    record WithSecret(EndpointAnswer endpoint, String secret) {}

    @FunctionalInterface
    private interface SecretCommand {
        Object with(SecretId secret);
    }
}
