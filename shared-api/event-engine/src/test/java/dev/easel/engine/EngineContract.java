package dev.easel.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.easel.embedded.TestServices;
import dev.easel.engine.Counter.Refuse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.common.AxonException;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What everyone may rely on, whichever engine is in use. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EngineContract {

    private RunningEngine engine;

    /** As the property {@code easel.engine} says it. */
    abstract String profile();

    @BeforeAll
    void start() {
        engine = RunningEngine.on(TestServices.freshDatabase(), "easel.engine=" + profile());
    }

    @AfterAll
    void stop() {
        engine.close();
    }

    @Test
    void pushesEveryEventOfManyWritersInOrderAndWithoutAGap() {
        var before = engine.log().head();
        try (var writers = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 400).forEach(i -> writers.execute(() -> engine.count("counter-" + i % 40)));
        }
        await().atMost(Duration.ofSeconds(10))
                .until(() -> engine.positions().contains(engine.log().head()));
        assertThat(engine.positions()).isSorted().doesNotHaveDuplicates();
        assertThat(engine.log().after(before, 1000))
                .hasSize(400)
                .extracting(LoggedEvent::name)
                .containsOnly("test.counted");
        assertThat(engine.positions())
                .containsAll(engine.log().after(before, 1000).stream()
                        .map(LoggedEvent::position)
                        .toList());
    }

    @Test
    void reachesAReaderWithoutAPoll() {
        engine.count("quick");
        var head = engine.log().head();
        var readers = engine.bean(Readers.class);
        assertThat(readers.awaitReached("test.counted", head, Duration.ofSeconds(5)))
                .isTrue();
        assertThat(readers.all()).singleElement().satisfies(reader -> {
            assertThat(reader.group()).isEqualTo("test.counted");
            assertThat(reader.failing()).isFalse();
        });
    }

    @Test
    void bringsBackARefusalAndRecordsNothing() {
        engine.count("refusing");
        var before = engine.log().ofAggregate("refusing");
        assertThatThrownBy(() -> engine.gateway().sendAndWait(new Refuse("refusing")))
                .isInstanceOf(CommandExecutionException.class)
                .extracting(it -> ((CommandExecutionException) it).getDetails().orElseThrow())
                .isEqualTo("no");
        assertThat(engine.log().ofAggregate("refusing")).isEqualTo(before);
    }

    @Test
    void storesNoLargeObjects() {
        engine.count("bytes");
        assertThat(engine.bean(JdbcClient.class)
                        .sql("select count(*) from pg_largeobject_metadata")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void readsAnAggregateAsItWasWritten() {
        storage().appendEvents(List.of(event("whole", 0), event("whole", 1), event("whole", 2)));
        assertThat(storage().readEvents("whole", 1).asStream().map(EngineContract::facts))
                .isEqualTo(List.of("1 Counted[id=whole, total=1]", "2 Counted[id=whole, total=2]"));
        assertThat(storage().lastSequenceNumberFor("whole")).contains(2L);
        assertThat(storage().lastSequenceNumberFor("nobody")).isEmpty();
        assertThat(storage().readEvents("nobody").hasNext()).isFalse();
    }

    @Test
    void refusesToBeginAStreamTwiceAndRecordsNothingOfTheSecond() {
        storage().appendEvents(List.of(event("twice", 0)));
        assertThatThrownBy(() -> storage().appendEvents(List.of(event("twice", 0), event("twice", 1))))
                .isInstanceOf(AggregateStreamCreationException.class);
        assertThat(storage().lastSequenceNumberFor("twice")).contains(0L);
    }

    @Test
    void refusesAStaleAppendAndRecordsNothingOfIt() {
        storage().appendEvents(List.of(event("stale", 0), event("stale", 1)));
        assertThatThrownBy(() -> storage().appendEvents(List.of(event("fresh", 0), event("stale", 1))))
                .isInstanceOf(AxonException.class);
        assertThat(storage().readEvents("fresh").hasNext()).isFalse();
        assertThatThrownBy(() -> storage().appendEvents(List.of(event("stale", 1))))
                .isInstanceOf(ConcurrencyException.class);
    }

    @Test
    void readsOnFromAToken() {
        storage().appendEvents(List.of(event("token", 0), event("token", 1), event("token", 2)));
        var all = storage().readEvents(storage().createTailToken(), false).toList();
        var first = all.stream().filter(it -> facts(it).equals("0 Counted[id=token, total=0]"));
        assertThat(storage()
                        .readEvents(first.findFirst().orElseThrow().trackingToken(), false)
                        .map(EngineContract::facts))
                .startsWith("1 Counted[id=token, total=1]", "2 Counted[id=token, total=2]");
        assertThat(storage().readEvents(storage().createHeadToken(), false)).isEmpty();
        assertThat(storage().readEvents(storage().createTokenAt(Instant.EPOCH), false))
                .hasSameSizeAs(all);
        assertThat(storage().readEvents(storage().createTokenAt(Instant.now().plusSeconds(3600)), false))
                .isEmpty();
    }

    @Test
    void keepsTheLatestSnapshot() {
        storage().storeSnapshot(event("snapped", 7));
        storage().storeSnapshot(event("snapped", 9));
        assertThat(storage().readSnapshot("snapped").map(EngineContract::facts))
                .contains("9 Counted[id=snapped, total=9]");
        assertThat(storage().readSnapshot("nobody")).isEmpty();
    }

    private EventStorageEngine storage() {
        return engine.bean(EventStorageEngine.class);
    }

    private static DomainEventMessage<?> event(String id, long sequence) {
        return new GenericDomainEventMessage<>("Counter", id, sequence, new Counter.Counted(id, sequence));
    }

    private static String facts(TrackedEventMessage<?> event) {
        return facts((DomainEventMessage<?>) event);
    }

    private static String facts(DomainEventMessage<?> event) {
        return event.getSequenceNumber() + " " + event.getPayload();
    }
}
