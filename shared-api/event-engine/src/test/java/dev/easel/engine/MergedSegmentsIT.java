package dev.easel.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.easel.embedded.TestServices;
import dev.easel.engine.Planted.Tables;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Segments are merged while one of them is ahead. */
class MergedSegmentsIT {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final RunningEngine engine = RunningEngine.with(List.of(Planted.class), TestServices.freshDatabase());

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void haveEveryEffectOnceThoughOneWasAhead() {
        var quick = inPart(0);
        var slow = inPart(1);
        var faults = engine.bean(Faults.class);
        assertThat(processor().splitSegment(0)).succeedsWithin(LIMIT).isEqualTo(true);
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(processor().processingStatus()).hasSize(2));
        count(quick, 3);
        count(slow, 3);
        await().atMost(LIMIT).untilAsserted(() -> assertThat(seen(slow)).containsExactly(1L, 2L, 3L));
        faults.waitAt(slow);
        count(slow, 2);
        count(quick, 5);
        count(slow, 2);
        await().atMost(LIMIT).untilAsserted(() -> assertThat(seen(quick)).hasSize(8));

        await().atMost(LIMIT).until(() -> processor().mergeSegment(0).join());
        faults.repair();
        count(quick, 2);
        count(slow, 2);
        await().atMost(LIMIT).untilAsserted(() -> {
            assertThat(seen(slow)).isEqualTo(upTo(9));
            assertThat(seen(quick)).isEqualTo(upTo(10));
        });
    }

    private void count(String id, int times) {
        IntStream.range(0, times).forEach(_ -> engine.count(id));
    }

    private List<Long> seen(String id) {
        return engine.bean(Tables.class).totals(Planted.TALLY, id);
    }

    private StreamingEventProcessor processor() {
        return engine.bean(EventProcessingConfiguration.class)
                .eventProcessor(Planted.TALLY, StreamingEventProcessor.class)
                .orElseThrow();
    }

    /** A name whose events are of this half of a segment that is split. */
    private static String inPart(int part) {
        return IntStream.iterate(0, number -> number + 1)
                .mapToObj(number -> "counter-" + number)
                .filter(name -> (name.hashCode() & 1) == part)
                .findFirst()
                .orElseThrow();
    }

    private static List<Long> upTo(int total) {
        return LongStream.rangeClosed(1, total).boxed().toList();
    }
}
