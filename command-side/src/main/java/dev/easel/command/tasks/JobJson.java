package dev.easel.command.tasks;

import dev.easel.api.tasks.TaskStatus;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.node.ObjectNode;

/** Jobs on the wire of {@code /api/v1}, as the seed spells them. */
final class JobJson {

    private static final String REPEATED = "Duplicate request - returning existing job";

    private JobJson() {}

    /**
     * @param model name or id
     * @param webhookUrl where the job's end is told, and nowhere else
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record Generation(
            @NotBlank @Size(max = 80) String model,
            @NotNull ObjectNode input,
            @Nullable @Min(1) @Max(100) Integer priority,
            @Nullable String webhookUrl,
            @Nullable @Size(max = 255) String idempotencyKey) {}

    /**
     * @param message of a repeat
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record Accepted(
            String jobId,
            String status,
            String model,
            long tokensCharged,
            long userBalance,
            int estimatedWaitSeconds,
            String statusUrl,
            String streamUrl,
            String cancelUrl,
            @Nullable String message) {

        /** The same whenever it is asked for, but for a status that somebody waited for. */
        static Accepted of(Admission.Admitted admitted, TaskStatus status) {
            var job = admitted.task();
            var dispatch = job.course().steps().getFirst().step().dispatch();
            var path = path(job.taskId().value());
            return new Accepted(
                    job.taskId().value(),
                    status.jobWord(),
                    job.tool().slug(),
                    job.payment().price().units(),
                    admitted.remaining().units(),
                    dispatch == null ? 0 : dispatch.estimatedWaitSeconds(),
                    path,
                    path + "/stream",
                    path + "/cancel",
                    admitted.replayed() ? REPEATED : null);
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record Cancelled(String jobId, String status, long tokensRefunded, long userBalance) {}

    static String path(String job) {
        return "/api/v1/jobs/" + job;
    }
}
