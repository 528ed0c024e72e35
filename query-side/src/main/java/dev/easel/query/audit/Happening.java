package dev.easel.query.audit;

import dev.easel.api.Derived;
import dev.easel.api.WireName;
import dev.easel.api.WireNames;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * Where, when and by whom something was changed.
 *
 * @param sequence place within the log of what was changed
 * @param position place in the whole log
 * @param action wire name of the event
 */
record Happening(
        String entityId,
        long sequence,
        long position,
        String action,
        String actor,
        @Nullable String requestId,
        Instant at) {

    private static final String PREFIX = "aud";
    private static final String NOBODY = "system";
    private static final Map<Class<?>, String> NAMES =
            WireNames.all().stream().collect(Collectors.toUnmodifiableMap(WireName::type, WireName::name));

    static Happening of(DomainEventMessage<?> message, long position) {
        var trail = message.getMetaData();
        var request = trail.get("requestId");
        var name = NAMES.get(message.getPayloadType());
        return new Happening(
                message.getAggregateIdentifier(),
                message.getSequenceNumber(),
                position,
                name == null ? message.getPayloadType().getSimpleName() : name,
                trail.getOrDefault("actor", NOBODY).toString(),
                request == null ? null : request.toString(),
                message.getTimestamp());
    }

    /** Derived, so that a rebuilt log names its entries as before. */
    String id() {
        return Derived.id(PREFIX, entityId, Long.toString(sequence));
    }

    /** Whether a person did it who is not this one. */
    boolean isBySomebodyElse(String accountId) {
        return actor.startsWith("acc_") && !actor.equals(accountId);
    }
}
