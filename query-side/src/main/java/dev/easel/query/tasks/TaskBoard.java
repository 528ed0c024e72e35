package dev.easel.query.tasks;

import dev.easel.api.assets.events.AssetDeleted;
import dev.easel.api.assets.events.OutputKept;
import dev.easel.api.catalog.events.ToolDefined;
import dev.easel.api.catalog.events.ToolTypeDefined;
import dev.easel.api.credits.events.CreditsHeld;
import dev.easel.api.credits.events.HoldCaptured;
import dev.easel.api.credits.events.HoldExpired;
import dev.easel.api.credits.events.HoldExtended;
import dev.easel.api.credits.events.HoldReleased;
import dev.easel.api.tasks.TaskId;
import dev.easel.api.tasks.events.AttemptRecorded;
import dev.easel.api.tasks.events.StepCompleted;
import dev.easel.api.tasks.events.StepRequested;
import dev.easel.api.tasks.events.TaskCancelled;
import dev.easel.api.tasks.events.TaskCompleted;
import dev.easel.api.tasks.events.TaskFailed;
import dev.easel.api.tasks.events.TaskStarted;
import dev.easel.api.tasks.events.TaskSubmitted;
import dev.easel.engine.Position;
import dev.easel.query.platform.Keeps;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;

/**
 * Keeps tasks as their owners and operators see them: steps, outputs, the hold behind each. What an event says is written
 * only over something older, so a repeat changes nothing; the feed of a task is told to look again.
 */
@ProcessingGroup("tasks.board")
@Keeps({"task", "task_step", "task_hold", "task_output_kept", "task_tool", "task_tool_type"})
class TaskBoard {

    private final TaskTable tasks;
    private final StepTable steps;
    private final HoldTable holds;
    private final TaskSurroundings surroundings;
    private final TaskSignals signals;

    TaskBoard(TaskTable tasks, StepTable steps, HoldTable holds, TaskSurroundings surroundings, TaskSignals signals) {
        this.tasks = tasks;
        this.steps = steps;
        this.holds = holds;
        this.surroundings = surroundings;
        this.signals = signals;
    }

    @EventHandler
    void on(TaskSubmitted event, @SequenceNumber long version, @Position long position, @Timestamp Instant at) {
        tasks.add(event, version, position, at);
        steps.add(event, version);
        changed(event.taskId(), at);
    }

    @EventHandler
    void on(TaskStarted event, @SequenceNumber long version, @Position long position, @Timestamp Instant at) {
        tasks.start(event, version, position);
        changed(event.taskId(), at);
    }

    @EventHandler
    void on(StepRequested event, @SequenceNumber long version, @Position long position, @Timestamp Instant at) {
        steps.request(event, version, position, at);
        changed(event.taskId(), at);
    }

    @EventHandler
    void on(AttemptRecorded event, @SequenceNumber long version) {
        steps.note(event.report(), version);
    }

    @EventHandler
    void on(StepCompleted event, @SequenceNumber long version, @Position long position, @Timestamp Instant at) {
        steps.complete(event, version, position);
        changed(event.taskId(), at);
    }

    @EventHandler
    void on(TaskCompleted event, @SequenceNumber long version, @Position long position, @Timestamp Instant at) {
        tasks.complete(event, version, position);
        changed(event.taskId(), at);
    }

    @EventHandler
    void on(TaskFailed event, @SequenceNumber long version, @Position long position, @Timestamp Instant at) {
        tasks.fail(event, version, position);
        steps.end(event.taskId(), event.stepId(), event.failedAt(), version);
        changed(event.taskId(), at);
    }

    @EventHandler
    void on(TaskCancelled event, @SequenceNumber long version, @Position long position, @Timestamp Instant at) {
        tasks.cancel(event, version, position);
        steps.end(event.taskId(), null, event.cancelledAt(), version);
        changed(event.taskId(), at);
    }

    @EventHandler
    void on(CreditsHeld event, @SequenceNumber long version, @Position long position) {
        holds.add(event, version, position);
    }

    @EventHandler
    void on(HoldExtended event, @SequenceNumber long version, @Position long position) {
        holds.extend(event.holdId(), version, position);
    }

    @EventHandler
    void on(HoldCaptured event, @SequenceNumber long version, @Position long position, @Timestamp Instant at) {
        holds.end(event.holdId(), "CAPTURED", event.captured(), event.returned(), version, position);
        changed(event.taskId(), at);
    }

    @EventHandler
    void on(HoldReleased event, @SequenceNumber long version, @Position long position, @Timestamp Instant at) {
        holds.giveBack(event.holdId(), "RELEASED", event.returned(), version, position);
        changed(event.taskId(), at);
    }

    @EventHandler
    void on(HoldExpired event, @SequenceNumber long version, @Position long position, @Timestamp Instant at) {
        holds.giveBack(event.holdId(), "EXPIRED", event.returned(), version, position);
        changed(event.taskId(), at);
    }

    @EventHandler
    void on(OutputKept event, @SequenceNumber long version) {
        surroundings.keep(event, version);
    }

    @EventHandler
    void on(AssetDeleted event, @SequenceNumber long version) {
        surroundings.forget(event, version);
    }

    @EventHandler
    void on(ToolDefined event, @SequenceNumber long version) {
        surroundings.define(event, version);
    }

    @EventHandler
    void on(ToolTypeDefined event, @SequenceNumber long version) {
        surroundings.define(event, version);
    }

    @ResetHandler
    void forget() {
        tasks.clear();
        steps.clear();
        holds.clear();
        surroundings.clear();
    }

    private void changed(TaskId task, Instant at) {
        signals.changed(task.value(), at);
    }
}
