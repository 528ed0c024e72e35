package dev.easel.platform;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.lettuce.core.RedisException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.MessageListener;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.listener.ChannelTopic;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;

/**
 * What may be lost: fine progress and "look again" signals between processes, through Redis. Facts never travel here;
 * with Redis away listeners hear nothing and publishers go on.
 */
public final class LiveBus {

    private static final Logger LOG = LoggerFactory.getLogger(LiveBus.class);
    private static final String PREFIX = "easel:live:";
    private static final String LAST = "easel:last:";
    private static final Duration KEEP = Duration.ofHours(1);

    private final StringRedisTemplate redis;
    private final RedisMessageListenerContainer listeners;

    LiveBus(StringRedisTemplate redis, RedisMessageListenerContainer listeners) {
        this.redis = redis;
        this.listeners = listeners;
    }

    /** Tells everyone who listens to a channel, and keeps the message as the channel's last one for an hour. */
    public void publish(String channel, String message) {
        attempt(() -> {
            redis.opsForValue().set(LAST + channel, message, KEEP);
            redis.convertAndSend(PREFIX + channel, message);
        });
    }

    /** Tells everyone who listens to a channel to look again; there is nothing to keep. */
    public void signal(String channel) {
        attempt(() -> redis.convertAndSend(PREFIX + channel, ""));
    }

    /** The last message of a channel; empty when there is none or Redis is away. */
    public String last(String channel) {
        var last = new AtomicReference<>("");
        attempt(() -> last.set(requireNonNullElse(redis.opsForValue().get(LAST + channel), "")));
        return requireNonNull(last.get());
    }

    /** Listens to a channel until the answer is closed. */
    public Subscription listen(String channel, Consumer<String> listener) {
        MessageListener adapter =
                (message, _) -> listener.accept(new String(message.getBody(), StandardCharsets.UTF_8));
        var topic = ChannelTopic.of(PREFIX + channel);
        attempt(() -> listeners.addMessageListener(adapter, topic));
        return () -> attempt(() -> listeners.removeMessageListener(adapter, topic));
    }

    /** Redis may be away, or about to be; Lettuce's own exception comes through where a subscription ends. */
    private static void attempt(Runnable talk) {
        try {
            talk.run();
        } catch (DataAccessException | RedisException | IllegalStateException away) {
            LOG.debug("Redis is away: {}", away.getMessage());
        }
    }

    /** Ends listening. */
    @FunctionalInterface
    public interface Subscription extends AutoCloseable {

        @Override
        void close();
    }
}
