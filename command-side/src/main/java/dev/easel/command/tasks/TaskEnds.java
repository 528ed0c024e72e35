package dev.easel.command.tasks;

import dev.easel.api.tasks.TaskAnswer;
import dev.easel.api.tasks.TaskId;
import dev.easel.api.tasks.TaskStatus;
import dev.easel.api.tasks.events.TaskCancelled;
import dev.easel.api.tasks.events.TaskCompleted;
import dev.easel.api.tasks.events.TaskFailed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/**
 * Holds the answer to a submission until its task has ended, for those who prefer to wait (RFC 7240, {@code Prefer:
 * wait=seconds}). It reads the log as it grows, so that an end is seen whichever process has written it.
 */
final class TaskEnds {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Pattern WAIT =
            Pattern.compile("(?:^|[,;\\s])wait\\s*=\\s*\"?(\\d{1,6})\"?(?=$|[,;\\s])", Pattern.CASE_INSENSITIVE);
    private static final Map<Class<?>, TaskStatus> ENDS = Map.of(
            TaskCompleted.class, TaskStatus.SUCCEEDED,
            TaskFailed.class, TaskStatus.FAILED,
            TaskCancelled.class, TaskStatus.CANCELLED);

    private final EventStore log;

    TaskEnds(EventStore log) {
        this.log = log;
    }

    /** Begins to look; to be called before the task is submitted, so that no end is missed. */
    Vigil begin(HttpServletRequest request) {
        var wait = preferred(request);
        return new Vigil(wait, wait.isZero() ? null : log.openStream(log.createHeadToken()));
    }

    private static Duration preferred(HttpServletRequest request) {
        for (var preference : Collections.list(request.getHeaders("Prefer"))) {
            var wait = WAIT.matcher(preference);
            if (wait.find()) {
                var asked = Duration.ofSeconds(Integer.parseInt(wait.group(1)));
                return asked.compareTo(LONGEST) < 0 ? asked : LONGEST;
            }
        }
        return Duration.ZERO;
    }

    /** One look-out for the end of one task. */
    static final class Vigil implements AutoCloseable {

        private final Duration wait;
        private final @Nullable BlockingStream<TrackedEventMessage<?>> events;

        private Vigil(Duration wait, @Nullable BlockingStream<TrackedEventMessage<?>> events) {
            this.wait = wait;
            this.events = events;
        }

        /** How the task stands at once, when nobody waits, or when it has ended or the time is over. */
        TaskStatus await(TaskAnswer task, HttpServletResponse response) {
            if (events == null) {
                return TaskStatus.QUEUED;
            }
            response.setHeader("Preference-Applied", "wait=" + wait.toSeconds());
            return task.status().isFinal() ? task.status() : next(events, task.taskId());
        }

        private TaskStatus next(BlockingStream<TrackedEventMessage<?>> log, TaskId task) {
            var deadline = System.nanoTime() + wait.toNanos();
            try {
                while (log.hasNextAvailable(millisUntil(deadline), TimeUnit.MILLISECONDS)) {
                    var event = log.nextAvailable();
                    if (event instanceof DomainEventMessage<?> fact
                            && fact.getAggregateIdentifier().equals(task.value())
                            && ENDS.containsKey(fact.getPayloadType())) {
                        return ENDS.get(fact.getPayloadType());
                    }
                    if (System.nanoTime() > deadline) {
                        break; // others write all the time
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // the process stops: what is known is told
            }
            return TaskStatus.QUEUED;
        }

        private static int millisUntil(long deadline) {
            return (int) TimeUnit.NANOSECONDS.toMillis(Math.max(0, deadline - System.nanoTime()));
        }

        @Override
        public void close() {
            if (events != null) {
                events.close();
            }
        }
    }
}
