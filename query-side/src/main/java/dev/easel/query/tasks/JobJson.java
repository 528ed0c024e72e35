package dev.easel.query.tasks;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.easel.api.tasks.TaskStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A job on the wire of {@code /api/v1}, as the seed spells it.
 *
 * @param tokensCharged what its user has paid, or will unless it goes wrong
 * @param providerUsed whose call made the outputs; absent before
 */
@JsonNaming(SnakeCaseStrategy.class)
record JobJson(
        String jobId,
        String status,
        String model,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        List<File> outputs,
        long tokensCharged,
        @Nullable String providerUsed,
        @Nullable String error,
        @Nullable String errorCode,
        @Nullable Integer queuePosition,
        @Nullable Integer estimatedWaitSeconds) {

    private static final String OUTPUTS = "num_outputs";

    JobJson {
        outputs = List.copyOf(outputs);
    }

    static JobJson of(TaskView job, TaskJson.@Nullable Output output, @Nullable Wait wait) {
        var end = job.end();
        return new JobJson(
                job.id(),
                job.status().jobWord(),
                job.toolSlug(),
                job.createdAt(),
                job.startedAt(),
                end == null ? null : end.at(),
                File.of(output),
                charged(job),
                job.steps().isEmpty() ? null : job.steps().getLast().madeBy(),
                TaskDisplay.error(end),
                TaskDisplay.errorCode(end),
                wait == null ? null : wait.queuePosition(),
                wait == null ? null : wait.seconds());
    }

    /** Once it has ended, what will be captured; the ledger follows within moments. */
    private static long charged(TaskView job) {
        var hold = job.hold();
        var end = job.end();
        if (!hold.isOpen()) {
            return hold.captured();
        }
        if (end == null) {
            return hold.amount();
        }
        if (job.status() != TaskStatus.SUCCEEDED) {
            return 0;
        }
        var asked = Math.max(1, Integer.parseInt(job.asked().inputs().getOrDefault(OUTPUTS, "1")));
        return hold.amount() / asked * Math.min(asked, end.outputs().size());
    }

    /**
     * One output.
     *
     * @param url where it can be had for a while; the job's address gives a new one
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record File(String url, int index) {

        static List<File> of(TaskJson.@Nullable Output output) {
            return output == null
                    ? List.of()
                    : output.items().stream()
                            .map(item -> new File(item.url(), item.index()))
                            .toList();
        }
    }

    /** @param nextCursor null at the end, as the seed has it */
    @JsonNaming(SnakeCaseStrategy.class)
    record Many(
            List<JobJson> jobs,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String nextCursor) {

        Many {
            jobs = List.copyOf(jobs);
        }
    }
}
