package dev.easel.saga.webhooks;

import dev.easel.api.webhooks.DisableCause;
import dev.easel.api.webhooks.commands.DisableEndpoint;
import dev.easel.platform.Commands;
import dev.easel.platform.outbound.GuardedHttp;
import dev.easel.platform.outbound.Outcome;
import dev.easel.platform.outbound.Outcome.Answered;
import dev.easel.platform.outbound.Outcome.Refused;
import dev.easel.platform.outbound.Outcome.Unanswered;
import dev.easel.platform.outbound.RefusedUrl;
import dev.easel.saga.webhooks.DeliveryQueue.Try;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Sends one delivery once and writes down what became of it. 2xx is taken; 410 ends the endpoint; all else, redirects too,
 * is tried again as the schedule says. Nothing ever goes out unsigned.
 */
final class DeliveryWork {

    private static final int ANSWER_BYTES = 1_024;
    private static final int GONE = 410;

    private final DeliveryQueue queue;
    private final GuardedHttp http;
    private final Commands commands;
    private final SendingRules rules;
    private final MeterRegistry metrics;
    private final Clock clock;

    DeliveryWork(
            DeliveryQueue queue,
            GuardedHttp http,
            Commands commands,
            SendingRules rules,
            MeterRegistry metrics,
            Clock clock) {
        this.queue = queue;
        this.http = http;
        this.commands = commands;
        this.rules = rules;
        this.metrics = metrics;
        this.clock = clock;
    }

    void send(Delivery delivery) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var start = System.nanoTime();
        var outcome = call(delivery, at.getEpochSecond());
        if (Thread.interrupted()) {
            queue.release(delivery); // closing: what came of it is not known, so it is sent again
            return;
        }
        var made = new Try(
                at, Duration.ofNanos(System.nanoTime() - start), status(outcome), failure(outcome), answer(outcome));
        if (made.failure() == null) {
            queue.delivered(delivery, made);
            count("delivered");
            return;
        }
        var wish = outcome instanceof Answered answered ? RetryAfter.of(answered.retryAfter(), at) : Duration.ZERO;
        var gone = Integer.valueOf(GONE).equals(made.status());
        var wait = gone
                ? null
                : rules.schedule()
                        .after(
                                delivery.tries() + 1,
                                wish,
                                ThreadLocalRandom.current().nextDouble());
        if (wait != null) {
            queue.again(delivery, made, wait);
            count("retried");
            return;
        }
        queue.failed(delivery, made);
        count("failed");
        if (!delivery.ofJob()) { // the address of one job says nothing of the next one's
            disable(delivery, gone);
        }
    }

    private void disable(Delivery delivery, boolean gone) {
        if (gone || !queue.hasTakenSince(delivery)) {
            var cause = gone ? DisableCause.GONE : DisableCause.FAILING;
            commands.tell(new DisableEndpoint(delivery.endpointId(), cause, clock.instant()));
        }
    }

    private Outcome call(Delivery delivery, long timestamp) {
        if (delivery.url() == null) {
            return new Refused("The endpoint has no address.");
        }
        List<String> secrets;
        try {
            secrets = secrets(delivery);
        } catch (IllegalArgumentException sealedByAnother) {
            return new Refused("The secret cannot be read any more: rotate it.");
        }
        if (secrets.isEmpty()) {
            return new Refused("There is no secret to sign with: rotate the app's webhook secret.");
        }
        try {
            var url = http.read(delivery.url());
            var headers = Signatures.headers(delivery.id().messageId().value(), timestamp, delivery.body(), secrets);
            headers.put("User-Agent", "Easel-Webhooks/1.0");
            return http.post(
                    url, headers, delivery.body().getBytes(StandardCharsets.UTF_8), rules.limit(), ANSWER_BYTES);
        } catch (RefusedUrl refused) {
            return new Refused(refused.sentence());
        }
    }

    private List<String> secrets(Delivery delivery) {
        var own = queue.secrets(delivery);
        return own.isEmpty() && delivery.ofJob() && !rules.fallbackSecret().isEmpty()
                ? List.of(rules.fallbackSecret())
                : own;
    }

    private static @Nullable Integer status(Outcome outcome) {
        return outcome instanceof Answered answered ? Integer.valueOf(answered.status()) : null;
    }

    private static @Nullable String failure(Outcome outcome) {
        return switch (outcome) {
            case Answered it when it.status() / 100 == 2 -> null;
            case Answered it -> "HTTP_" + it.status();
            case Unanswered it -> it.kind().name();
            case Refused _ -> "NOT_SENT";
        };
    }

    private static String answer(Outcome outcome) {
        return switch (outcome) {
            case Answered it ->
                new String(it.body(), StandardCharsets.UTF_8).replaceAll("[\\p{Cc}&&[^\\t\\r\\n]]", "\uFFFD");
            case Refused it -> it.sentence();
            case Unanswered _ -> "";
        };
    }

    private void count(String outcome) {
        metrics.counter("webhook.deliveries", "outcome", outcome).increment();
    }
}
