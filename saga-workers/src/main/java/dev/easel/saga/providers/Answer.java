package dev.easel.saga.providers;

import dev.easel.api.tasks.FailureCause;
import java.util.List;

/** What a provider says of an order. */
public sealed interface Answer {

    /** The vendor works on it and named it; ask again with that name. */
    record Accepted(String providerTaskId) implements Answer {}

    /** @param costMicros what the vendor charges us, in millionths of a US dollar */
    record Made(List<MadeFile> files, long costMicros) implements Answer {

        public Made {
            files = List.copyOf(files);
        }
    }

    /**
     * Final: nothing was made and nothing will be charged.
     *
     * @param retryable whether the same order may fare better later
     */
    record Declined(String reason, boolean retryable, FailureCause cause) implements Answer {}

    /** Certain: the order never reached the vendor, or left nothing behind. */
    record NotSent(String detail) implements Answer {}

    /** It may have been made, and charged: to be asked again, never to be sent again. */
    record Unknown(String detail) implements Answer {}
}
