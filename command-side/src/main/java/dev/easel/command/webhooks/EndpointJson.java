package dev.easel.command.webhooks;

import static java.util.Objects.requireNonNullElse;

import dev.easel.api.tenants.KeyMode;
import dev.easel.api.webhooks.DeliveryId;
import dev.easel.api.webhooks.DisableCause;
import dev.easel.api.webhooks.EndpointAnswer;
import dev.easel.api.webhooks.EndpointTerms;
import dev.easel.api.webhooks.MessageId;
import dev.easel.api.webhooks.NoticeType;
import dev.easel.api.webhooks.Redelivery;
import dev.easel.command.webhooks.EndpointRegistry.WithSecret;
import dev.easel.platform.Problem;
import dev.easel.platform.outbound.OutboundUrl;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Webhook endpoints on the wire. Every name is one word: it is the same for apps (snake_case) and operators (camelCase). */
final class EndpointJson {

    private static final String LINE = "\\P{Cc}*";
    private static final String NO_LINE = "must not have control characters";
    private static final int LONGEST_DESCRIPTION = 200;
    private static final long LONGEST_OVERLAP_SECONDS = 7L * 24 * 3600;
    private static final long USUAL_OVERLAP_SECONDS = 24L * 3600;

    private EndpointJson() {}

    /** @param events all of them when absent or empty */
    record NewEndpoint(
            @NotNull @Size(max = OutboundUrl.LONGEST) String url,
            @Nullable @Size(max = 20) List<@NotNull String> events,

            @Nullable @Size(max = LONGEST_DESCRIPTION) @Pattern(regexp = LINE, message = NO_LINE)
            String description,

            @Nullable KeyMode mode) {

        EndpointTerms terms() {
            return new EndpointTerms(
                    url, types(events), requireNonNullElse(description, "").strip());
        }
    }

    /** What is absent stays. */
    record EndpointPatch(
            @Nullable @Size(max = OutboundUrl.LONGEST) String url,
            @Nullable @Size(max = 20) List<@NotNull String> events,

            @Nullable @Size(max = LONGEST_DESCRIPTION) @Pattern(regexp = LINE, message = NO_LINE)
            String description,

            @Nullable Boolean enabled) {

        EndpointTerms onto(EndpointTerms before) {
            return new EndpointTerms(
                    before.url() == null || url == null ? before.url() : url, // one for jobs never gets an address
                    events == null ? before.events() : types(events),
                    description == null ? before.description() : description.strip());
        }
    }

    /** @param overlap seconds that the old secret still signs; a day when absent */
    record Rotation(
            @Nullable @Min(0) @Max(LONGEST_OVERLAP_SECONDS) Long overlap,
            @Nullable KeyMode mode) {

        Duration length() {
            return Duration.ofSeconds(requireNonNullElse(overlap, USUAL_OVERLAP_SECONDS));
        }
    }

    /**
     * @param to now when absent
     * @param failed whether only what failed is sent again; so when absent
     */
    record Range(
            @NotNull Instant from,
            @Nullable Instant to,
            @Nullable Boolean failed) {

        Redelivery redelivery(Instant now) {
            var end = requireNonNullElse(to, now);
            if (!from.isBefore(end)) {
                throw Problem.invalid(List.of(new Problem.FieldError("/from", "from is before to")));
            }
            if (from.isBefore(Instant.EPOCH) || end.isAfter(now.plus(Duration.ofDays(1)))) {
                throw Problem.invalid(List.of(new Problem.FieldError("/from", "from and to lie in the past")));
            }
            return new Redelivery(null, from, end, requireNonNullElse(failed, true));
        }
    }

    /** The same of one endpoint. */
    record EndpointRange(
            @NotNull @Size(max = 80) String endpoint,
            @NotNull Instant from,
            @Nullable Instant to,
            @Nullable Boolean failed) {

        Range range() {
            return new Range(from, to, failed);
        }
    }

    /**
     * @param version for {@code If-Match}
     * @param url absent for the one of jobs
     * @param events all of them when empty
     * @param disabled why; absent while enabled
     */
    record Endpoint(
            String id,
            long version,
            KeyMode mode,
            @Nullable String url,
            List<String> events,
            String description,
            boolean enabled,
            @Nullable DisableCause disabled) {

        Endpoint {
            events = List.copyOf(events);
        }

        static Endpoint of(EndpointAnswer answer) {
            var terms = answer.terms();
            return new Endpoint(
                    answer.endpointId().value(),
                    answer.version(),
                    answer.mode(),
                    terms.url(),
                    terms.events().stream().sorted().map(NoticeType::word).toList(),
                    terms.description(),
                    answer.disabled() == null,
                    answer.disabled());
        }
    }

    /** @param secret shown this once */
    record EndpointSecret(Endpoint endpoint, String secret) {

        static EndpointSecret of(WithSecret made) {
            return new EndpointSecret(Endpoint.of(made.endpoint()), made.secret());
        }
    }

    /** @param delivery id of the delivery that carries it */
    record Sent(String delivery, String message) {

        static Sent of(EndpointAnswer endpoint, MessageId message) {
            return new Sent(DeliveryId.of(endpoint.endpointId(), message).value(), message.value());
        }
    }

    private static Set<NoticeType> types(@Nullable List<String> words) {
        var types = EnumSet.noneOf(NoticeType.class);
        var errors = new ArrayList<Problem.FieldError>();
        for (var i = 0; words != null && i < words.size(); i++) {
            var type = NoticeType.ofWord(words.get(i));
            if (type == null || type == NoticeType.TEST) {
                errors.add(new Problem.FieldError("/events/" + i, "There is no event of this name."));
            } else {
                types.add(type);
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return types;
    }
}
