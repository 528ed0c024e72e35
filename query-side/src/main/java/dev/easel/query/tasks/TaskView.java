package dev.easel.query.tasks;

import dev.easel.api.Owner;
import dev.easel.api.tasks.CancelledBy;
import dev.easel.api.tasks.FailureCause;
import dev.easel.api.tasks.Output;
import dev.easel.api.tasks.TaskSource;
import dev.easel.api.tasks.TaskStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A task as the board has it.
 *
 * @param type name of the tool's type
 * @param status QUEUED until a provider was called for the first time
 * @param startedAt when that was; null when it never was
 * @param end absent until it has ended
 * @param position of the last event that is shown here
 */
record TaskView(
        String id,
        Owner owner,
        TaskSource source,
        String toolSlug,
        String type,
        TaskStatus status,
        Asked asked,
        List<Step> steps,
        Hold hold,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable End end,
        long position) {

    TaskView {
        steps = List.copyOf(steps);
        position = Math.max(position, lastStepPosition(steps));
    }

    /** The step at work, or the one that was when the task ended; null when none was. */
    @Nullable
    Step currentStep() {
        return steps.stream()
                .filter(step -> step.requestedAt() != null && step.status() != TaskStatus.SUCCEEDED)
                .findFirst()
                .orElse(null);
    }

    int stepsDone() {
        return (int) steps.stream()
                .filter(step -> step.status() == TaskStatus.SUCCEEDED)
                .count();
    }

    /** Of the last event of a step; 0 when there was none. */
    long lastStepPosition() {
        return lastStepPosition(steps);
    }

    private static long lastStepPosition(List<Step> steps) {
        return steps.stream()
                .flatMap(step -> Stream.of(step.requestedPosition(), step.completedPosition()))
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }

    /** Whether it is known what became of the credits. */
    boolean isSettled() {
        return !hold.isOpen();
    }

    TaskView with(List<Step> steps, Map<Integer, String> keptAssets) {
        return new TaskView(
                id,
                owner,
                source,
                toolSlug,
                type,
                status,
                asked,
                steps,
                hold,
                createdAt,
                startedAt,
                end == null ? null : end.with(keptAssets),
                position);
    }

    /** What its owner asked for. */
    record Asked(
            Map<String, String> inputs,
            @Nullable String parentTaskId,
            @Nullable String retryOf,
            boolean test) {

        Asked {
            inputs = Map.copyOf(inputs);
        }
    }

    /**
     * @param provider of its first route
     * @param madeBy the provider whose call made something; absent when none has
     * @param requestedPosition of the event that dispatched it last
     */
    record Step(
            String id,
            int ordinal,
            String name,
            String type,
            String provider,
            String providerModel,
            @Nullable String madeBy,
            long cost,
            TaskStatus status,
            List<Output> outputs,
            @Nullable Instant requestedAt,
            @Nullable Instant endedAt,
            @Nullable Long requestedPosition,
            @Nullable Long completedPosition) {

        Step {
            outputs = List.copyOf(outputs);
        }
    }

    /**
     * @param state HELD, CAPTURED, RELEASED or EXPIRED
     * @param positions of its events
     */
    record Hold(
            String id, String ledgerId, String state, long amount, long captured, long released, List<Long> positions) {

        Hold {
            positions = List.copyOf(positions);
        }

        boolean isOpen() {
            return state.equals("HELD");
        }

        long held() {
            return isOpen() ? amount : 0;
        }
    }

    /**
     * @param keptAssets by index of the output
     * @param position of the event that ended it
     */
    record End(
            List<Output> outputs,
            Map<Integer, String> keptAssets,
            @Nullable FailureCause cause,
            @Nullable String detail,
            @Nullable CancelledBy cancelledBy,
            Instant at,
            long position) {

        End {
            outputs = List.copyOf(outputs);
            keptAssets = Map.copyOf(keptAssets);
        }

        End with(Map<Integer, String> assets) {
            return new End(outputs, assets, cause, detail, cancelledBy, at, position);
        }
    }
}
