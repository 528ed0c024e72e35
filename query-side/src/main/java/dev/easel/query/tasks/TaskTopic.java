package dev.easel.query.tasks;

import dev.easel.api.tasks.TaskStatus;
import dev.easel.platform.LiveBus;
import dev.easel.query.platform.EventStream;
import dev.easel.query.platform.Frame;
import dev.easel.query.tasks.TaskMessages.Kind;
import dev.easel.query.tasks.TaskMessages.State;
import dev.easel.query.tasks.TaskMessages.Told;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everybody who follows one task from this process. All are told the same, each message encoded once for those who came
 * by the same address; who joins late is first brought to where the others are.
 */
final class TaskTopic {

    private final TaskMessages messages;
    private final JsonMapper json;
    private final Clock clock;
    private final Map<Audience, Set<Follower>> followers = new TreeMap<>();
    private State state;
    private Cursor told;
    private boolean over;
    private List<LiveBus.Subscription> subscriptions = List.of();

    TaskTopic(TaskMessages messages, JsonMapper json, Clock clock, State state) {
        this.messages = messages;
        this.json = json;
        this.clock = clock;
        this.state = state;
        this.told = state.cursor();
    }

    /** @param last what the follower was told before; null when it is new */
    synchronized void join(EventStream stream, Audience audience, @Nullable Cursor last) {
        var since = last == null ? told : last.again(told.percent(), told.queuePosition());
        stream.send(frame(messages.snapshot(since, state), audience));
        var follower = new Follower(stream, since.position());
        followers.computeIfAbsent(audience, _ -> new HashSet<>()).add(follower);
        if (since.position() < told.position()) {
            missed(since, audience).forEach(it -> follower.send(it, frame(it, audience)));
        }
        tellAll();
    }

    synchronized void leave(EventStream stream) {
        followers
                .values()
                .forEach(some -> some.removeIf(follower -> follower.stream().equals(stream)));
        followers.values().removeIf(Set::isEmpty);
    }

    /** Takes what was read, unless something newer is known. */
    synchronized void look(TaskView task, @Nullable Wait delay) {
        if (task.position() >= state.task().position()) {
            state = state.now(task, delay);
            tellAll();
            state = state.told();
        }
    }

    synchronized void hear(LiveStep step) {
        state = new State(state.task(), step, state.delay());
        tellAll();
    }

    synchronized TaskView task() {
        return state.task();
    }

    synchronized boolean isWaiting() {
        return state.task().status() == TaskStatus.QUEUED;
    }

    /** Whether nothing more will be told, or there is nobody to tell it. */
    synchronized boolean isOver() {
        return over || followers.isEmpty();
    }

    synchronized void keep(List<LiveBus.Subscription> opened) {
        subscriptions = opened;
    }

    synchronized List<LiveBus.Subscription> subscriptions() {
        return subscriptions;
    }

    private void tellAll() {
        var cursor = told;
        followers.forEach((audience, some) -> {
            for (var it : messages.after(cursor, state, audience.origin(), clock.instant())) {
                var frame = frame(it, audience);
                some.forEach(follower -> follower.send(it, frame));
                told = it.cursor();
                over |= it.kind() == Kind.END;
            }
        });
    }

    /** What the others were told since; progress is in the snapshot. */
    private List<Told> missed(Cursor since, Audience audience) {
        return messages.after(since, state, audience.origin(), clock.instant()).stream()
                .filter(it -> it.kind() == Kind.FACT && it.cursor().position() <= told.position())
                .toList();
    }

    private Frame frame(Told it, Audience audience) {
        var message = audience.inItsWords(state.task().id(), it.message());
        return Frame.message(it.cursor().toString(), json.writeValueAsString(message));
    }

    /**
     * @param since position that it had reached when it came: on another node, perhaps further than this one
     */
    private record Follower(EventStream stream, long since) {

        void send(Told it, Frame frame) {
            var position = it.cursor().position();
            if (position > since || (position == since && it.kind() == Kind.NEWS)) {
                stream.send(frame);
            }
            if (it.kind() == Kind.END) {
                stream.finish();
            }
        }
    }
}
