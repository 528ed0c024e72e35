package dev.easel.query.tasks;

import dev.easel.api.tasks.TaskStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns how a task stands into what is still to be told of it. */
final class TaskMessages {

    private static final Duration SETTLEMENT = Duration.ofSeconds(3);
    private static final int WHOLE = 100;

    private final TaskDisplay display;

    TaskMessages(TaskDisplay display) {
        this.display = display;
    }

    /**
     * Where whoever sees the present state has come to; its end is always told.
     *
     * @param heard what the provider desk said last
     * @param begins whether it waited when it was told last, and does no more
     */
    record State(TaskView task, LiveStep heard, @Nullable Wait delay, boolean begins) {

        State(TaskView task, LiveStep heard, @Nullable Wait delay) {
            this(task, heard, delay, false);
        }

        /** As it was read again. */
        State now(TaskView read, @Nullable Wait left) {
            var wasWaiting = task.status() == TaskStatus.QUEUED;
            return new State(read, heard, left, wasWaiting && read.status() == TaskStatus.RUNNING);
        }

        State told() {
            return new State(task, heard, delay);
        }

        Cursor cursor() {
            return Cursor.of(task.lastStepPosition(), progress().percent(), queuePosition());
        }

        Progress progress() {
            return Progress.of(task, heard);
        }

        int queuePosition() {
            return delay == null || delay.queuePosition() == null ? 0 : delay.queuePosition();
        }

        @Nullable
        String currentStep() {
            var current = task.end() == null ? task.currentStep() : null;
            return current == null ? null : current.id();
        }
    }

    /** What may be lost, what may not, and what ends the stream. */
    enum Kind {
        NEWS,
        FACT,
        END
    }

    /**
     * @param cursor what whoever got it was told
     */
    record Told(Cursor cursor, TaskMessage message, Kind kind) {}

    /** How things are, for one who was told so much. */
    Told snapshot(Cursor cursor, State state) {
        var message = TaskMessage.snapshot(
                state.task().status(), state.progress().percent(), state.currentStep(), state.delay());
        return new Told(cursor, message, Kind.NEWS);
    }

    /** What is to be told after the cursor, oldest first. */
    List<Told> after(Cursor cursor, State state, String origin, Instant now) {
        var told = new ArrayList<Told>();
        var task = state.task();
        var last = cursor;
        for (var step : task.steps()) {
            var requested = step.requestedPosition();
            if (requested != null && requested > cursor.position()) {
                var isCurrent = step.id().equals(state.currentStep());
                last = Cursor.of(requested, percentBefore(step, task, last), isCurrent ? state.queuePosition() : 0);
                told.add(new Told(
                        last,
                        TaskMessage.progress(
                                shownWith(step, state),
                                last.percent(),
                                null,
                                step.id(),
                                isCurrent ? state.delay() : null),
                        Kind.FACT));
            }
            var completed = step.completedPosition();
            if (completed != null && completed > cursor.position()) {
                last = Cursor.of(completed, percentAfter(step, task, last), 0);
                var output = display.output(step.outputs(), Map.of(), origin);
                told.add(new Told(last, TaskMessage.stepCompleted(step.id(), output), Kind.FACT));
            }
        }
        var end = task.end();
        if (end == null) {
            addNews(told, last, state);
        } else if (task.isSettled() || end.at().plus(SETTLEMENT).isBefore(now)) {
            told.add(end(task, end, last, origin));
        }
        return told;
    }

    /** A step that was requested may still wait; whoever hears of it after the end is told of the end next. */
    private static TaskStatus shownWith(TaskView.Step step, State state) {
        var isWaiting = step.id().equals(state.currentStep()) && state.task().status() == TaskStatus.QUEUED;
        return isWaiting ? TaskStatus.QUEUED : TaskStatus.RUNNING;
    }

    /** Progress, places in the queue and a beginning are news only when they differ from what was told. */
    private static void addNews(List<Told> told, Cursor last, State state) {
        var progress = state.progress();
        var hasMoved = progress.percent() > last.percent() || state.queuePosition() != last.queuePosition();
        if (hasMoved || (state.begins() && told.isEmpty())) {
            var percent = Math.max(progress.percent(), last.percent());
            told.add(new Told(
                    last.moved(percent, state.queuePosition()),
                    TaskMessage.progress(
                            state.task().status(), percent, progress.message(), state.currentStep(), state.delay()),
                    Kind.NEWS));
        }
    }

    /** Told once it is known what became of the credits, so that whoever reads the balance then sees it right. */
    private Told end(TaskView task, TaskView.End end, Cursor last, String origin) {
        var output = end.outputs().isEmpty() ? null : display.output(end.outputs(), end.keptAssets(), origin);
        return new Told(
                Cursor.of(
                        end.position(),
                        Math.max(
                                last.percent(),
                                Progress.of(task, LiveStep.NOTHING).percent()),
                        0),
                TaskMessage.end(task, end, output),
                Kind.END);
    }

    private static int percentBefore(TaskView.Step step, TaskView task, Cursor told) {
        return Math.max(told.percent(), step.ordinal() * WHOLE / task.steps().size());
    }

    private static int percentAfter(TaskView.Step step, TaskView task, Cursor told) {
        return Math.max(
                told.percent(),
                Math.min(WHOLE - 1, (step.ordinal() + 1) * WHOLE / task.steps().size()));
    }
}
