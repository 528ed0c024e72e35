package dev.easel.platform;

import static java.util.Objects.requireNonNull;

import dev.easel.platform.LimitVerdict.Standing;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.StatefulRedisConnection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Buckets that all processes share, in Redis: one round trip for a request, whatever it takes of. While Redis is away the
 * buckets of this process count; that it is back is found out beside the requests, so that none of them waits for it.
 */
final class RedisBuckets implements TokenBuckets, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RedisBuckets.class);
    private static final String PREFIX = "easel:limit:";
    private static final String SCRIPT = script();
    private static final Duration PATIENCE = Duration.ofMillis(250);
    private static final Duration AGAIN = Duration.ofMillis(500);

    private final Supplier<RedisClient> client;
    private final TokenBuckets alone;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("easel-limits").factory());
    private @Nullable StatefulRedisConnection<String, String> connection;
    private volatile @Nullable Ready ready;

    RedisBuckets(Supplier<RedisClient> client, TokenBuckets alone) {
        this.client = client;
        this.alone = alone;
        look();
        var _ = watch.scheduleWithFixedDelay(this::look, AGAIN.toMillis(), AGAIN.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public LimitVerdict take(List<LimitedBucket> buckets) {
        var redis = ready;
        if (redis == null || !redis.connection().isOpen()) {
            return alone.take(buckets);
        }
        try {
            return verdict(buckets, redis.run(keys(buckets), arguments(buckets)));
        } catch (ExecutionException | TimeoutException | RedisException away) {
            ready = null;
            LOG.warn("limits are counted by this process alone: {}", String.valueOf(away.getMessage()));
            return alone.take(buckets);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return alone.take(buckets);
        }
    }

    /** Whether all processes count together at present. */
    boolean isShared() {
        var redis = ready;
        return redis != null && redis.connection().isOpen();
    }

    @Override
    public void close() {
        watch.shutdownNow();
        if (connection != null) {
            connection.close();
        }
    }

    /** Finds Redis, by nobody's request. */
    private void look() {
        if (ready != null || (connection != null && !connection.isOpen())) {
            return; // a connection that is lost comes back by itself
        }
        try {
            if (connection == null) {
                connection = client.get().connect();
            }
            ready = new Ready(connection, Ready.answer(connection.async().scriptLoad(SCRIPT)));
        } catch (ExecutionException | TimeoutException | RedisException away) {
            LOG.debug("no Redis for limits: {}", away.getMessage());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static String[] keys(List<LimitedBucket> buckets) {
        return buckets.stream().map(bucket -> PREFIX + bucket.name()).toArray(String[]::new);
    }

    private static String[] arguments(List<LimitedBucket> buckets) {
        var arguments = new ArrayList<String>();
        for (var bucket : buckets) {
            arguments.add(Integer.toString(bucket.most()));
            arguments.add(Long.toString(bucket.window().toNanos() / 1_000));
        }
        return arguments.toArray(String[]::new);
    }

    private static LimitVerdict verdict(List<LimitedBucket> buckets, List<Long> answer) {
        var standings = new ArrayList<Standing>();
        for (var i = 0; i < buckets.size(); i++) {
            var full = Duration.of(answer.get(2 * i + 2), ChronoUnit.MICROS);
            standings.add(new Standing(buckets.get(i), Math.max(0, answer.get(2 * i + 1)), full));
        }
        return new LimitVerdict(standings, Duration.of(answer.getFirst(), ChronoUnit.MICROS));
    }

    private static String script() {
        try (var text = RedisBuckets.class.getResourceAsStream("/limits/take-tokens.lua")) {
            return new String(requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param digest by which Redis knows the script */
    private record Ready(StatefulRedisConnection<String, String> connection, String digest) {

        List<Long> run(String[] keys, String[] arguments)
                throws ExecutionException, TimeoutException, InterruptedException {
            try {
                return answer(connection.async().evalsha(digest, ScriptOutputType.MULTI, keys, arguments));
            } catch (ExecutionException failure) {
                if (failure.getCause() instanceof RedisNoScriptException) { // Redis was started anew
                    return answer(connection.async().eval(SCRIPT, ScriptOutputType.MULTI, keys, arguments));
                }
                throw failure;
            }
        }

        static <T> T answer(RedisFuture<T> future) throws ExecutionException, TimeoutException, InterruptedException {
            try {
                return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException late) {
                future.cancel(true); // or it would be sent once Redis is back
                throw late;
            }
        }
    }
}
