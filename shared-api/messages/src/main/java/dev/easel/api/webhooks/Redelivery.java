package dev.easel.api.webhooks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is to be sent again: one message, or those of a time.
 *
 * @param messageId absent for those of a time
 * @param from absent for one message
 * @param to the first moment after it; absent for one message
 * @param onlyFailed whether what was delivered stays delivered
 */
public record Redelivery(
        @Nullable MessageId messageId,
        @Nullable Instant from,
        @Nullable Instant to,
        boolean onlyFailed) {

    public static Redelivery of(MessageId message) {
        return new Redelivery(message, null, null, false);
    }
}
