package dev.easel.saga.webhooks;

import dev.easel.api.Owner;
import dev.easel.api.credits.events.LedgerEvent;
import dev.easel.api.credits.events.LedgerOpened;
import dev.easel.api.tasks.events.TaskCancelled;
import dev.easel.api.tasks.events.TaskCompleted;
import dev.easel.api.tasks.events.TaskEvent;
import dev.easel.api.tasks.events.TaskFailed;
import dev.easel.api.tasks.events.TaskSubmitted;
import dev.easel.api.tenants.AppId;
import dev.easel.api.tenants.KeyMode;
import dev.easel.api.webhooks.EndpointId;
import dev.easel.api.webhooks.MessageId;
import dev.easel.api.webhooks.NoticeType;
import dev.easel.api.webhooks.events.EndpointEvent;
import dev.easel.saga.webhooks.OutboxRows.Told;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a batch of events adds to the outbox, in the order of the log but in few statements. */
final class OutboxBatch {

    private final OutboxRows rows;
    private final EndpointRows endpoints;
    private final Bodies bodies;
    private final long threshold;

    private final Map<String, String> jobs = new LinkedHashMap<>();
    private final Map<String, String> ledgers = new LinkedHashMap<>();
    private final List<Ended> ended = new ArrayList<>();
    private final List<Low> low = new ArrayList<>();

    /** @param threshold balance below which an app is told of it */
    OutboxBatch(OutboxRows rows, EndpointRows endpoints, Bodies bodies, long threshold) {
        this.rows = rows;
        this.endpoints = endpoints;
        this.bodies = bodies;
        this.threshold = threshold;
    }

    void add(TaskSubmitted event) {
        if (isApps(event.owner())) {
            jobs.put(event.taskId().value(), event.owner().subject());
        }
    }

    void add(TaskEvent end, String eventId, long position) {
        ended.add(new Ended(task(end), end, MessageId.of(eventId), position));
    }

    void add(LedgerEvent event, String eventId, long position, Instant at) {
        if (event instanceof LedgerOpened opened && isApps(opened.owner())) {
            ledgers.put(opened.ledgerId().value(), opened.owner().subject());
        }
        var crossed = LowBalance.of(event, threshold);
        if (crossed != null) {
            low.add(new Low(crossed, MessageId.of(eventId), position, at));
        }
    }

    /** What came before it was told as endpoints were then. */
    void add(EndpointEvent event, long position) {
        write();
        endpoints.follow(event, position);
    }

    void write() {
        rows.know(jobs, ledgers);
        var notices = new ArrayList<Notice>();
        var ends = rows.jobs(ended.stream().map(Ended::task).toList());
        ended.forEach(it -> addIfKnown(notices, notice(it, ends.get(it.task()))));
        var users = rows.ledgers(
                low.stream().map(it -> it.crossed().ledgerId().value()).toList());
        low.forEach(it ->
                addIfKnown(notices, notice(it, users.get(it.crossed().ledgerId().value()))));
        rows.tell(notices);
        rows.forget(ends.keySet());
        jobs.clear();
        ledgers.clear();
        ended.clear();
        low.clear();
    }

    private static void addIfKnown(List<Notice> notices, @Nullable Notice notice) {
        if (notice != null) {
            notices.add(notice);
        }
    }

    private @Nullable Notice notice(Ended end, @Nullable Told told) {
        if (told == null) {
            return null; // no app's
        }
        var notice =
                switch (end.event()) {
                    case TaskCompleted it ->
                        end.notice(told, NoticeType.JOB_COMPLETED, bodies.completed(it, told.user()), it.completedAt());
                    case TaskFailed it ->
                        end.notice(told, NoticeType.JOB_FAILED, bodies.failed(it, told.user()), it.failedAt());
                    case TaskCancelled it ->
                        end.notice(told, NoticeType.JOB_CANCELLED, bodies.cancelled(it, told.user()), it.cancelledAt());
                    default -> throw new IllegalArgumentException("Expected an end, but got " + end.event());
                };
        if (told.jobUrl() == null) {
            return notice;
        }
        var signer = EndpointId.ofJobs(new AppId(told.app()), KeyMode.valueOf(told.mode()));
        return notice.to(told.jobUrl(), signer.value());
    }

    private @Nullable Notice notice(Low low, @Nullable Told told) {
        if (told == null) {
            return null;
        }
        var body = bodies.low(told.user(), low.crossed().balance(), threshold, low.at());
        return Notice.of(low.id(), low.position(), told.app(), told.mode(), NoticeType.CREDITS_LOW, body, low.at());
    }

    private static String task(TaskEvent end) {
        return switch (end) {
            case TaskCompleted it -> it.taskId().value();
            case TaskFailed it -> it.taskId().value();
            case TaskCancelled it -> it.taskId().value();
            default -> throw new IllegalArgumentException("Expected an end, but got " + end);
        };
    }

    private static boolean isApps(Owner owner) {
        return !owner.tenant().equals(Owner.PLATFORM);
    }

    private record Ended(String task, TaskEvent event, MessageId id, long position) {

        Notice notice(Told told, NoticeType type, String body, Instant at) {
            return Notice.of(id, position, told.app(), told.mode(), type, body, at);
        }
    }

    private record Low(LowBalance crossed, MessageId id, long position, Instant at) {}
}
