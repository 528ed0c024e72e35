package dev.easel.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.easel.embedded.Passage;
import dev.easel.embedded.TestServices;
import dev.easel.engine.Counter.Count;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The line to the database breaks in the middle of appends: whoever was answered was answered the truth. */
class BrokenLineIT {

    private static final int BREAKS = 6;
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();

    @Test
    void recordsWhatItAcknowledgedOnceAndNothingThatItRefused() throws Exception {
        var database = TestServices.freshDatabase();
        var line = Passage.to(URI.create(database).getPort());
        var through = database.replace(":" + URI.create(database).getPort() + "/", ":" + line.port() + "/");
        try (var direct = RunningEngine.on(database);
                var engine = RunningEngine.on(through)) {
            var stop = new AtomicBoolean();
            var next = new AtomicLong();
            try (var callers = Executors.newFixedThreadPool(8)) {
                IntStream.range(0, 8)
                        .forEach(_ -> callers.execute(() -> {
                            while (!stop.get()) {
                                ask(engine, "line-" + next.incrementAndGet());
                            }
                        }));
                try {
                    for (var i = 0; i < BREAKS; i++) {
                        var before = acknowledged.size();
                        await().atMost(LIMIT).until(() -> acknowledged.size() > before + 20);
                        line.cut();
                        line.mend();
                    }
                } finally {
                    stop.set(true);
                }
            }
            var written = direct.log().after(-1, 1_000_000);
            assertThat(written)
                    .extracting(LoggedEvent::position)
                    .isEqualTo(LongStream.range(0, written.size()).boxed().toList());
            var ids = written.stream().map(LoggedEvent::aggregateId).toList();
            assertThat(ids).doesNotHaveDuplicates().containsAll(acknowledged).doesNotContainAnyElementsOf(refused);
            assertThat(refused).as("the line broke in the middle of something").isNotEmpty();
        } finally {
            line.close();
        }
    }

    private void ask(RunningEngine engine, String id) {
        Future<Object> answer = engine.gateway().send(new Count(id));
        try {
            answer.get(20, TimeUnit.SECONDS);
            acknowledged.add(id);
        } catch (ExecutionException e) {
            refused.add(id);
        } catch (TimeoutException e) {
            throw new AssertionError("nobody may wait so long", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
