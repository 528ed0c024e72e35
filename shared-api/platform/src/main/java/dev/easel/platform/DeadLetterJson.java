package dev.easel.platform;

import dev.easel.engine.LoggedEvent;
import dev.easel.engine.letters.DeadLetter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event that was set aside, on the wire.
 *
 * @param payload the event as it is stored
 */
public record DeadLetterJson(
        String id,
        String group,
        String sequence,
        String aggregateId,
        String eventType,
        @Nullable String eventVersion,
        long position,
        @Nullable String cause,
        Instant enqueuedAt,
        int tries,
        @Nullable Instant lastTriedAt,
        @Nullable Instant nextTryAt,
        long behind,
        @Nullable Instant happenedAt,
        @Nullable JsonNode payload) {

    public static DeadLetterJson of(DeadLetter letter) {
        var event = letter.event();
        return new DeadLetterJson(
                letter.id().toString(),
                letter.group(),
                letter.sequence(),
                letter.aggregateId(),
                letter.eventName(),
                event == null ? null : event.version(),
                letter.position(),
                letter.cause(),
                letter.enqueuedAt(),
                letter.tries(),
                letter.triedAt(),
                letter.nextTryAt(),
                letter.behind(),
                event == null ? null : event.at(),
                event == null ? null : payload(event));
    }

    private static JsonNode payload(LoggedEvent event) {
        return JsonMapper.shared().readTree(event.payload());
    }
}
