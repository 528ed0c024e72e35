package dev.easel.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.easel.embedded.EmbeddedServices.Service;
import dev.easel.embedded.Ground;
import dev.easel.embedded.Passage;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Limits over two nodes that share Redis, and over one that lost it. */
class RedisBucketsIT {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @TempDir
    static Path directory;

    private static Ground ground;
    private static Passage passage;
    private static RedisClient direct;
    private static RedisClient through;

    @BeforeAll
    static void start() {
        ground = Ground.lay(directory.resolve("data"), EnumSet.of(Service.REDIS));
        var address = URI.create(ground.services().settings().getOrDefault("REDIS_URL", ""));
        passage = Passage.to(address.getPort());
        direct = RedisClient.create(uri(address, address.getPort()));
        through = RedisClient.create(uri(address, passage.port()));
    }

    @AfterAll
    static void stop() {
        direct.shutdown();
        through.shutdown();
        passage.close();
        ground.close();
    }

    @Test
    void letTwoNodesTogetherThroughWhatTheoryLetsThrough() throws InterruptedException {
        var window = Duration.ofSeconds(2);
        var bucket = bucket("two nodes", 200, window);
        try (var one = node(direct);
                var other = node(direct)) {
            var admitted = new AtomicInteger(1);
            var lastAsked = new AtomicLong();
            var start = System.nanoTime();
            one.take(List.of(bucket));
            var full = System.nanoTime();
            var end = start + Duration.ofSeconds(4).toNanos();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                IntStream.range(0, 64)
                        .forEach(client -> threads.execute(
                                () -> ask(client % 2 == 0 ? one : other, bucket, end, admitted, lastAsked)));
            }
            // full at first, and one hundred more for every second until the last one passed
            assertThat((double) admitted.get())
                    .isBetween(200 + (lastAsked.get() - full) / 1e7 - 1, 200 + (System.nanoTime() - start) / 1e7 + 1);
            assertThat(lastAsked.get() - start)
                    .isGreaterThan(Duration.ofSeconds(3).toNanos());
            assertThat(one.isShared() && other.isShared()).isTrue();
        }
    }

    @Test
    void takeOfAllOrOfNone() {
        try (var node = node(direct)) {
            var wide = bucket("wide", 10, MINUTE);
            var narrow = bucket("narrow", 1, MINUTE);
            assertThat(node.take(List.of(wide, narrow)).passes()).isTrue();
            var refused = node.take(List.of(wide, narrow));
            assertThat(refused.passes()).isFalse();
            assertThat(refused.exhausted()).isEqualTo("narrow");
            assertThat(refused.retryAfterSeconds()).isBetween(59L, 60L);
            assertThat(refused.policies()).isEqualTo("\"wide\";q=10;w=60, \"narrow\";q=1;w=60");
            assertThat(refused.remaining()).startsWith("\"wide\";r=9;t=6, \"narrow\";r=0;t=");
        }
    }

    @Test
    void holdForTheWholeBurstWhateverTheNumbers() {
        try (var node = node(direct)) {
            for (var most : List.of(1, 3, 7, 1000)) {
                var bucket = bucket("burst " + most, most, Duration.ofHours(24));
                for (var i = 1; i <= most; i++) {
                    var verdict = node.take(List.of(bucket));
                    assertThat(verdict.passes()).as(i + " of " + most).isTrue();
                    assertThat(verdict.standings().getFirst().left()).isEqualTo(most - i);
                }
                assertThat(node.take(List.of(bucket)).passes()).isFalse();
            }
        }
    }

    @Test
    void countAloneAndStrictlyWhileRedisIsAwayWithoutWaitingForIt() {
        try (var node = node(through)) {
            var usual = bucket("usual", 100, Duration.ofHours(1));
            var guesses = new LimitedBucket("authAction", "guesses", 10, MINUTE, LimitedBucket.STRICT_SHARE);
            assertThat(node.take(List.of(usual)).passes()).isTrue();
            passage.cut();
            node.take(List.of(usual)); // finds out, one patience at most
            var start = System.nanoTime();
            var passed = IntStream.range(0, 1_000)
                    .filter(_ -> node.take(List.of(usual)).passes())
                    .count();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
            assertThat(passed).isBetween(49L, 50L);
            assertThat(IntStream.range(0, 10)
                            .filter(_ -> node.take(List.of(guesses)).passes())
                            .count())
                    .isEqualTo(2);
            passage.mend();
            await().atMost(Duration.ofSeconds(30)).until(node::isShared);
            assertThat(node.take(List.of(usual)).standings().getFirst().left()).isBetween(97L, 98L);
        }
    }

    @Test
    void goOnWhenRedisForgotEverything() {
        try (var node = node(direct);
                var connection = direct.connect()) {
            var bucket = bucket("forgotten", 5, MINUTE);
            node.take(List.of(bucket));
            connection.sync().scriptFlush();
            assertThat(node.take(List.of(bucket)).standings().getFirst().left()).isEqualTo(3);
            assertThat(connection.sync().pttl("easel:limit:forgotten:somebody")).isBetween(1L, 60_000L);
        }
    }

    private static void ask(
            TokenBuckets node, LimitedBucket bucket, long end, AtomicInteger admitted, AtomicLong lastAsked) {
        for (var now = System.nanoTime(); now - end < 0; now = System.nanoTime()) {
            if (node.take(List.of(bucket)).passes()) {
                admitted.incrementAndGet();
                lastAsked.accumulateAndGet(now, Math::max);
            }
        }
    }

    private static RedisBuckets node(RedisClient client) {
        return new RedisBuckets(() -> client, new LocalBuckets(System::nanoTime));
    }

    private static LimitedBucket bucket(String policy, int most, Duration window) {
        return new LimitedBucket(policy, "somebody", most, window, LimitedBucket.USUAL_SHARE);
    }

    private static RedisURI uri(URI address, int port) {
        return RedisURI.builder()
                .withHost(address.getHost())
                .withPort(port)
                .withPassword(address.getUserInfo().substring(1).toCharArray())
                .build();
    }
}
