package dev.easel.platform;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.lettuce.core.RedisException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.Message;
import org.springframework.data.redis.connection.MessageListener;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.listener.PatternTopic;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;
import org.springframework.data.redis.listener.Topic;

/**
 * What may be lost: fine progress and "look again" signals between processes, through Redis. Facts never travel here;
 * with Redis away listeners hear nothing and publishers go on. A process hears all channels, by one subscription, and
 * passes on what somebody listens to: to begin and to end listening costs nothing and waits for nobody.
 */
public final class LiveBus {

    private static final Logger LOG = LoggerFactory.getLogger(LiveBus.class);
    private static final String PREFIX = "easel:live:";
    private static final String LAST = "easel:last:";
    private static final Duration KEEP = Duration.ofHours(1);
    private static final Duration AGAIN = Duration.ofMillis(500);
    private static final Topic EVERY_CHANNEL = PatternTopic.of(PREFIX + "*");

    private final StringRedisTemplate redis;
    private final RedisMessageListenerContainer subscriptions;
    private final Map<String, List<Consumer<String>>> listeners = new ConcurrentHashMap<>();
    private final AtomicBoolean subscribed = new AtomicBoolean();

    LiveBus(StringRedisTemplate redis, RedisMessageListenerContainer subscriptions) {
        this.redis = redis;
        this.subscriptions = subscriptions;
    }

    /** Tells everyone who listens to a channel, and keeps the message as the channel's last one for an hour. */
    public void publish(String channel, String message) {
        attempt(() -> {
            redis.opsForValue().set(LAST + channel, message, KEEP);
            redis.convertAndSend(PREFIX + channel, message);
        });
    }

    /** Tells everyone who listens to a channel now; it is not kept. */
    public void signal(String channel, String message) {
        attempt(() -> redis.convertAndSend(PREFIX + channel, message));
    }

    /** The last message of a channel; empty when there is none or Redis is away. */
    public String last(String channel) {
        var last = new AtomicReference<>("");
        attempt(() -> last.set(requireNonNullElse(redis.opsForValue().get(LAST + channel), "")));
        return requireNonNull(last.get());
    }

    /** Listens to a channel until the answer is closed. The listener must not block. */
    public Subscription listen(String channel, Consumer<String> listener) {
        listeners.merge(channel, List.of(listener), LiveBus::joined);
        if (subscribed.compareAndSet(false, true)) {
            Thread.startVirtualThread(this::subscribe);
        }
        return () -> listeners.computeIfPresent(channel, (_, all) -> without(all, listener));
    }

    /** Once it is subscribed, the container sees to it that it stays so. */
    private void subscribe() {
        MessageListener ear = this::hear;
        try {
            while (!attempt(() -> subscriptions.addMessageListener(ear, EVERY_CHANNEL)) && subscriptions.isRunning()) {
                attempt(() -> subscriptions.removeMessageListener(ear));
                Thread.sleep(AGAIN);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void hear(Message message, byte @Nullable [] pattern) {
        var channel = new String(message.getChannel(), StandardCharsets.UTF_8).substring(PREFIX.length());
        var text = new String(message.getBody(), StandardCharsets.UTF_8);
        listeners.getOrDefault(channel, List.of()).forEach(listener -> listener.accept(text));
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static <T> @Nullable List<T> without(List<T> all, T one) {
        var rest = all.stream().filter(it -> !it.equals(one)).toList();
        return rest.isEmpty() ? null : rest;
    }

    /** Redis may be away, or about to be; Lettuce's own exception comes through where a subscription ends. */
    private static boolean attempt(Runnable talk) {
        try {
            talk.run();
            return true;
        } catch (DataAccessException | RedisException | IllegalStateException away) {
            LOG.debug("Redis is away: {}", away.getMessage());
            return false;
        }
    }

    /** Ends listening. */
    @FunctionalInterface
    public interface Subscription extends AutoCloseable {

        @Override
        void close();
    }
}
