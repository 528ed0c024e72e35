package dev.easel.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.easel.embedded.Passage;
import dev.easel.embedded.TestServices;
import dev.easel.engine.Planted.Tables;
import dev.easel.engine.letters.DeadLetter;
import dev.easel.engine.letters.DeadLetters;
import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An event that cannot be handled is set aside with what follows it; everything else goes on. */
class DeadLettersIT {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String NEVER_BY_ITSELF = "easel.dead-letters.retry-after=1h";
    private static final String SOON = "easel.dead-letters.retry-after=200ms,1s,1s,1s,1s,1s,1s,1s,1s,1s";

    private final String database = TestServices.freshDatabase();
    private RunningEngine engine = start(NEVER_BY_ITSELF);

    @AfterEach
    void stop() {
        engine.close();
    }

    @Nested
    class GivenAHandlerThatFailsAtOneAggregate {

        @ParameterizedTest
        @ValueSource(strings = {Planted.TALLY, Planted.SAGA})
        void parksThatSequenceAndGoesOnWithTheOthers(String reader) {
            engine.bean(Faults.class).breakAt("bad");
            countAll("good-1", "bad", "good-2", "bad", "good-1", "bad");
            reached(reader);
            assertThat(seen(reader, "good-1")).containsExactly(1L, 2L);
            assertThat(seen(reader, "good-2")).containsExactly(1L);
            assertThat(seen(reader, "bad")).isEmpty();
            var letters = letters(reader);
            assertThat(letters).extracting(DeadLetter::aggregateId).containsOnly("bad");
            assertThat(letters).extracting(DeadLetter::eventName).containsOnly("test.counted");
            assertThat(letters)
                    .extracting(DeadLetter::cause)
                    .containsExactly("IllegalArgumentException: cannot handle bad", null, null);
            assertThat(letters).extracting(DeadLetter::behind).containsExactly(2L, 1L, 0L);
            assertThat(letters.getFirst().event())
                    .extracting(LoggedEvent::payload)
                    .isEqualTo("{\"id\":\"bad\",\"total\":1}");
        }

        @ParameterizedTest
        @ValueSource(strings = {Planted.TALLY, Planted.SAGA})
        void catchesUpInOrderWhenItIsRepairedAndTriedAgain(String reader) {
            engine.bean(Faults.class).breakAt("bad");
            countAll("bad", "bad", "good", "bad");
            reached(reader);
            var last = letters(reader).getLast();
            engine.bean(Faults.class).repair();
            assertThat(deadLetters().retry(last.id(), "acc_1")).isTrue();
            await().atMost(LIMIT).until(() -> letters(reader).isEmpty());
            assertThat(seen(reader, "bad")).containsExactly(1L, 2L, 3L);
            countAll("bad");
            reached(reader);
            assertThat(seen(reader, "bad")).containsExactly(1L, 2L, 3L, 4L);
        }

        @Test
        void keepsTheLetterWithItsCauseWhenItFailsAgain() {
            engine.bean(Faults.class).breakAt("bad");
            countAll("bad");
            reached(Planted.TALLY);
            deadLetters().retry(letters(Planted.TALLY).getFirst().id(), "acc_1");
            await().atMost(LIMIT).until(() -> letters(Planted.TALLY).getFirst().tries() == 1);
            assertThat(letters(Planted.TALLY)).singleElement().satisfies(letter -> {
                assertThat(letter.nextTryAt()).as("the plan is at its end").isNull();
                assertThat(letter.cause()).isEqualTo("IllegalArgumentException: cannot handle bad");
            });
            assertThat(seen(Planted.TALLY, "bad"))
                    .as("what a failed handler wrote is gone")
                    .isEmpty();
        }

        @Test
        void dropsADiscardedLetterAndHandlesWhatWaitedBehindIt() {
            engine.bean(Faults.class).breakAt("bad");
            countAll("bad", "bad");
            reached(Planted.TALLY);
            engine.bean(Faults.class).repair();
            deadLetters().discard(letters(Planted.TALLY).getFirst().id(), "acc_1", "known to be harmless");
            await().atMost(LIMIT).until(() -> letters(Planted.TALLY).isEmpty());
            assertThat(seen(Planted.TALLY, "bad")).containsExactly(2L);
        }

        @Test
        void keepsLettersOverARestart() {
            engine.bean(Faults.class).breakAt("bad");
            countAll("bad", "bad");
            reached(Planted.TALLY);
            engine.close();
            engine = start(NEVER_BY_ITSELF);
            countAll("good", "bad");
            reached(Planted.TALLY);
            assertThat(letters(Planted.TALLY)).hasSize(3);
            assertThat(seen(Planted.TALLY, "good")).containsExactly(1L);
            assertThat(seen(Planted.TALLY, "bad")).isEmpty();
        }

        @Test
        void triesAgainByItself() {
            engine.close();
            engine = start(SOON);
            engine.bean(Faults.class).breakAt("bad");
            countAll("bad", "bad");
            reached(Planted.TALLY);
            await().atMost(LIMIT).until(() -> letters(Planted.TALLY).getFirst().tries() > 0);
            engine.bean(Faults.class).repair();
            await().atMost(LIMIT).until(() -> letters(Planted.TALLY).isEmpty());
            assertThat(seen(Planted.TALLY, "bad")).containsExactly(1L, 2L);
        }
    }

    @Nested
    class GivenAStatementForAWholeBatchThatFails {

        @Test
        void findsTheOneEventThatIsToBlame() {
            var reader = processor(Planted.FLUSHED);
            reader.shutDown();
            countAll(IntStream.range(0, 60)
                    .mapToObj(i -> i == 30 ? "bad" : "good-" + i % 7)
                    .toArray(String[]::new));
            countAll("bad");
            reader.start(); // finds them all waiting: one batch
            reached(Planted.FLUSHED);
            assertThat(letters(Planted.FLUSHED))
                    .extracting(DeadLetter::aggregateId)
                    .containsExactly("bad", "bad");
            assertThat(letters(Planted.FLUSHED).getFirst().cause()).contains("no_bad_ones");
            IntStream.range(0, 7).forEach(i -> assertThat(seen(Planted.FLUSHED, "good-" + i))
                    .hasSizeGreaterThan(7)
                    .isSorted());
            engine.bean(Tables.class).allowBadOnes();
            deadLetters().retry(letters(Planted.FLUSHED).getFirst().id(), "acc_1");
            await().atMost(LIMIT).until(() -> letters(Planted.FLUSHED).isEmpty());
            assertThat(seen(Planted.FLUSHED, "bad")).containsExactly(1L, 2L);
        }
    }

    @Nested
    class GivenAGroupInTwoSegments {

        @ParameterizedTest
        @ValueSource(strings = {Planted.TALLY, Planted.SAGA})
        void parksAndCatchesUpInBoth(String reader) {
            assertThat(processor(reader).splitSegment(0)).succeedsWithin(LIMIT).isEqualTo(true);
            var ids = IntStream.range(0, 8).mapToObj(i -> "bad-" + i).toArray(String[]::new);
            List.of(ids).forEach(engine.bean(Faults.class)::breakAt);
            countAll(ids);
            countAll(ids);
            countAll("good");
            await().atMost(LIMIT).until(() -> letters(reader).size() == 16);
            engine.bean(Faults.class).repair();
            letters(reader).forEach(letter -> deadLetters().retry(letter.id(), "acc_1"));
            await().atMost(LIMIT).until(() -> letters(reader).isEmpty());
            countAll(ids);
            await().atMost(LIMIT).untilAsserted(() -> assertThat(List.of(ids))
                    .allSatisfy(id -> assertThat(seen(reader, id)).containsExactly(1L, 2L, 3L)));
        }
    }

    @Nested
    class GivenAHandlerThatFailsAtEverything {

        @Test
        void stopsTheGroupRatherThanParkingTheWholeLog() {
            engine.close();
            engine = start(NEVER_BY_ITSELF, "easel.dead-letters.most-sequences=3");
            var ids = IntStream.range(0, 5).mapToObj(i -> "bad-" + i).toArray(String[]::new);
            List.of(ids).forEach(engine.bean(Faults.class)::breakAt);
            countAll(ids);
            await().atMost(LIMIT)
                    .untilAsserted(() -> assertThat(engine.bean(Readers.class).all())
                            .filteredOn(reader -> reader.group().equals(Planted.TALLY))
                            .singleElement()
                            .satisfies(reader -> assertThat(reader.problem()).contains("3 parked sequences")));
            assertThat(letters(Planted.TALLY)).hasSize(3);
            engine.bean(Faults.class).repair();
            reached(Planted.TALLY);
            assertThat(List.of(ids))
                    .filteredOn(id -> !seen(Planted.TALLY, id).isEmpty())
                    .containsExactly("bad-3", "bad-4");
        }
    }

    @Nested
    class GivenADatabaseThatGoesAway {

        private static final int OUTAGES = 4;

        private final String[] ids =
                IntStream.range(0, 7).mapToObj(i -> "id-" + i).toArray(String[]::new);

        @Test
        void setsNothingAside() throws Exception {
            engine.close();
            var port = URI.create(database).getPort();
            var line = Passage.to(port);
            engine = RunningEngine.with(
                    List.of(Planted.class), database.replace(":" + port + "/", ":" + line.port() + "/"));
            try (line;
                    var elsewhere = RunningEngine.on(database)) {
                for (var outage = 0; outage < OUTAGES; outage++) {
                    countThroughOutage(elsewhere, line);
                }
                for (var reader : List.of(Planted.TALLY, Planted.FLUSHED, Planted.SAGA)) {
                    await().atMost(Duration.ofSeconds(60))
                            .ignoreExceptions()
                            .untilAsserted(() -> assertThat(List.of(ids)).allSatisfy(id -> assertThat(seen(reader, id))
                                    .containsExactlyElementsOf(recorded(elsewhere, id))));
                }
                assertThat(deadLetters().count()).isZero();
            }
        }

        /** The line of the readers breaks, and then the server ends every connection, while events come in. */
        private void countThroughOutage(RunningEngine elsewhere, Passage line) {
            line.cut();
            countThere(elsewhere);
            line.mend();
            await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> !seen(Planted.TALLY, ids[0])
                    .isEmpty());
            countThere(elsewhere);
            await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> endConnections(elsewhere) > 0);
        }

        /** The pool may hand out any number of connections that an outage before has ended. */
        private void countThere(RunningEngine elsewhere) {
            for (var id : ids) {
                await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> elsewhere.count(id) > 0);
            }
        }

        private long endConnections(RunningEngine elsewhere) {
            return elsewhere.bean(JdbcClient.class).sql("""
                            select count(pg_terminate_backend(pid)) from pg_stat_activity
                             where datname = current_database() and pid <> pg_backend_pid()
                            """).query(Long.class).single();
        }

        private List<Long> recorded(RunningEngine elsewhere, String id) {
            return LongStream.rangeClosed(1, elsewhere.log().ofAggregate(id).size())
                    .boxed()
                    .toList();
        }
    }

    @Nested
    class GivenAnUnknownLetter {

        @Test
        void saysThatThereIsNone() {
            var nobody = UUID.randomUUID();
            assertThat(deadLetters().find(nobody)).isEmpty();
            assertThat(deadLetters().retry(nobody, "acc_1")).isFalse();
            assertThat(deadLetters().discard(nobody, "acc_1", "why not")).isFalse();
        }
    }

    private RunningEngine start(String... settings) {
        return RunningEngine.with(List.of(Planted.class), database, settings);
    }

    private StreamingEventProcessor processor(String group) {
        return engine.bean(EventProcessingConfiguration.class)
                .eventProcessor(group, StreamingEventProcessor.class)
                .orElseThrow();
    }

    private void countAll(String... ids) {
        for (var id : ids) {
            engine.count(id);
        }
    }

    private void reached(String reader) {
        assertThat(engine.bean(Readers.class).awaitReached(reader, engine.log().head(), LIMIT))
                .as(() -> engine.bean(Readers.class).all().toString())
                .isTrue();
    }

    private List<Long> seen(String reader, String id) {
        return engine.bean(Tables.class).totals(reader, id);
    }

    /** In the order of the log. */
    private List<DeadLetter> letters(String reader) {
        return deadLetters().list(reader, 0, 100).letters().stream()
                .sorted(Comparator.comparingLong(DeadLetter::position))
                .toList();
    }

    private DeadLetters deadLetters() {
        return engine.bean(DeadLetters.class);
    }
}
