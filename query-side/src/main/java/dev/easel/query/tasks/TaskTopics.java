package dev.easel.query.tasks;

import dev.easel.platform.LiveBus;
import dev.easel.query.platform.EventStream;
import dev.easel.query.platform.LiveFeeds;
import dev.easel.query.platform.Signals;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tasks that are followed from this process. Signals make it look at once; it also looks once a second by itself, at
 * all of them together, so that a lost signal or an absent Redis makes it slower and no more than that.
 */
final class TaskTopics implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TaskTopics.class);
    private static final Duration BY_ITSELF = Duration.ofSeconds(1);

    private final TaskRows rows;
    private final TaskWaits waits;
    private final TaskMessages messages;
    private final LiveBus live;
    private final Signals signals;
    private final JsonMapper json;
    private final Clock clock;
    private final Map<String, TaskTopic> topics = new ConcurrentHashMap<>();
    private final Set<String> changed = ConcurrentHashMap.newKeySet();
    private final ExecutorService looker = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("easel-task-feed").factory());

    TaskTopics(
            TaskRows rows,
            TaskWaits waits,
            TaskMessages messages,
            LiveBus live,
            Signals signals,
            LiveFeeds feeds,
            JsonMapper json,
            Clock clock) {
        this.rows = rows;
        this.waits = waits;
        this.messages = messages;
        this.live = live;
        this.signals = signals;
        this.json = json;
        this.clock = clock;
        feeds.regularly(BY_ITSELF, this::lookAround);
    }

    void follow(TaskView task, EventStream stream, Audience audience, @Nullable Cursor last) {
        var id = task.id();
        var state = new TaskMessages.State(task, heard(id), waits.of(task));
        topics.compute(id, (_, known) -> {
            var present = known == null || known.isOver() ? opened(state) : known;
            if (known != null && known != present) {
                ended(known);
            }
            present.join(stream, audience, last);
            return present.isOver() ? ended(present) : present;
        });
        stream.onClose(() -> topics.computeIfPresent(id, (_, present) -> left(present, stream)));
        lookSoon(id);
    }

    @Override
    public void close() {
        looker.shutdownNow();
    }

    /** A new topic listens before it is looked at again, so that nothing happens unseen in between. */
    private TaskTopic opened(TaskMessages.State state) {
        var id = state.task().id();
        var topic = new TaskTopic(messages, json, clock, state);
        topic.keep(List.of(
                signals.listen(TaskSignals.channel(id), () -> lookSoon(id)),
                live.listen(LiveStep.channel(id), text -> hear(topic, LiveStep.parse(text)))));
        return topic;
    }

    private void hear(TaskTopic topic, LiveStep step) {
        topic.hear(step);
        if (topic.isWaiting()) {
            lookSoon(topic.task().id()); // somebody works on it now
        }
    }

    private @Nullable TaskTopic left(TaskTopic topic, EventStream stream) {
        topic.leave(stream);
        return topic.isOver() ? ended(topic) : topic;
    }

    private @Nullable TaskTopic ended(TaskTopic topic) {
        topic.subscriptions().forEach(LiveBus.Subscription::close);
        return null;
    }

    private LiveStep heard(String taskId) {
        return LiveStep.parse(live.last(LiveStep.channel(taskId)));
    }

    private void lookSoon(String taskId) {
        if (topics.containsKey(taskId) && changed.add(taskId)) {
            looker.execute(this::lookAtChanged);
        }
    }

    /** One look for all that have changed since the last. */
    private void lookAtChanged() {
        var ids = Set.copyOf(changed);
        changed.removeAll(ids);
        try {
            look(ids);
        } catch (DataAccessException away) {
            LOG.debug("looked in vain: {}", away.getMessage()); // the next round finds it
        }
    }

    private void lookAround() {
        if (topics.isEmpty()) {
            return;
        }
        var moved = rows.positions(topics.keySet());
        moved.entrySet().removeIf(entry -> !isNews(entry.getKey(), entry.getValue()));
        var ids = new HashSet<>(moved.keySet());
        topics.values().stream()
                .filter(TaskTopic::isWaiting)
                .map(it -> it.task().id())
                .forEach(ids::add);
        look(ids); // no event says when a provider is called
        look(topics.values().stream().map(TaskTopic::task).toList());
    }

    private boolean isNews(String taskId, long position) {
        var topic = topics.get(taskId);
        return topic != null && topic.task().position() < position;
    }

    private void look(Set<String> ids) {
        look(rows.find(ids));
    }

    private void look(List<TaskView> tasks) {
        var places = waits.of(tasks);
        for (var task : tasks) {
            var topic = topics.get(task.id());
            if (topic != null) {
                topic.look(task, places.get(task.id()));
            }
        }
    }
}
