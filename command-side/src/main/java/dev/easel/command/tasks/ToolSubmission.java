package dev.easel.command.tasks;

import dev.easel.api.Owner;
import dev.easel.api.credits.Credits;
import dev.easel.api.tasks.TaskId;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What somebody asks of a tool.
 *
 * @param taskId derived from the caller's key, so that a repeat means the same task
 * @param fingerprint tells a repeat from another request under the same key
 * @param input as the tool's schema describes it
 * @param parent id of the task whose outputs may be used, as sent
 * @param expected the price that was shown; absent when any will do
 */
record ToolSubmission(
        TaskId taskId,
        Asker by,
        String toolSlug,
        String fingerprint,
        Function<InputSchema, ObjectNode> input,
        @Nullable String parent,
        @Nullable TaskId retryOf,
        @Nullable Credits expected) {

    /**
     * Who asks.
     *
     * @param owner who will have the task and pay for it
     * @param mayTryInactive whether a tool that is closed to the public may be used
     * @param origin of the page that asks
     */
    record Asker(Owner owner, boolean mayTryInactive, String origin) {}
}
