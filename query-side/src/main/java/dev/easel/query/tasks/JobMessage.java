package dev.easel.query.tasks;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.easel.api.tasks.TaskStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A message of a job's feed: what {@link TaskMessage} says, in the words of {@code /api/v1}.
 *
 * @param type snapshot, progress, step_completed, or how it ended: completed, failed, cancelled
 * @param progress percent
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record JobMessage(
        String type,
        String jobId,
        @Nullable String status,
        @Nullable Integer progress,
        @Nullable String message,
        @Nullable Integer queuePosition,
        @Nullable Integer estimatedWaitSeconds,
        @Nullable List<JobJson.File> outputs,
        @Nullable Long tokensCharged,
        @Nullable Long tokensRefunded,
        @Nullable String error,
        @Nullable String errorCode) {

    static JobMessage of(String jobId, TaskMessage told) {
        return new JobMessage(
                told.type(),
                jobId,
                status(told),
                told.progress() == null ? told.value() : told.progress(),
                told.message(),
                told.queuePosition(),
                told.estimatedWaitSeconds(),
                told.output() == null ? null : JobJson.File.of(told.output()),
                told.creditsUsed(),
                told.creditsReleased(),
                told.error(),
                told.errorCode());
    }

    /** The last message says it by its type. */
    private static @Nullable String status(TaskMessage told) {
        var word = told.status() == null ? told.type() : told.status();
        TaskStatus status = StatusWords.parse(word);
        return status == null ? null : status.jobWord();
    }
}
