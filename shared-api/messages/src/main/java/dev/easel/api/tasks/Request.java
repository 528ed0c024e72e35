package dev.easel.api.tasks;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the owner asked for.
 *
 * @param inputs by the names of the tool's schema; at most 8 KB in all
 * @param fingerprint digest of the request's body, to tell a repeat from another request under the same key
 * @param test whether the tool was not active; of a job, whether the key was a test key
 */
public record Request(
        Map<String, String> inputs,
        String fingerprint,
        @Nullable TaskId parentTaskId,
        @Nullable TaskId retryOf,
        boolean test) {

    public Request {
        inputs = Map.copyOf(inputs);
    }
}
