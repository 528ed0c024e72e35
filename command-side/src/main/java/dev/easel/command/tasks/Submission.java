package dev.easel.command.tasks;

import dev.easel.api.Owner;
import dev.easel.api.credits.Credits;
import dev.easel.api.tasks.TaskId;
import dev.easel.api.tasks.TaskSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for.
 *
 * @param taskId derived from the caller's key, so that a repeat means the same task
 * @param owner who will have the task and pay for it
 * @param fingerprint tells a repeat from another request under the same key
 * @param expected the price that was shown; absent when any will do
 * @param work looks up what is to be done, or refuses it; not asked for a repeat
 */
record Submission(
        TaskId taskId,
        Owner owner,
        TaskSource source,
        String fingerprint,
        @Nullable Credits expected,
        Supplier<Work> work) {}
