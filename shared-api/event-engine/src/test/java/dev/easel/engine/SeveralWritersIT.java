package dev.easel.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.easel.embedded.TestServices;
import dev.easel.engine.Counter.Total;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Several processes that write the same aggregates. */
class SeveralWritersIT {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Test
    void countTogetherWithoutLosingDoublingOrSkippingAnything() {
        var database = TestServices.freshDatabase();
        try (var one = RunningEngine.on(database);
                var two = RunningEngine.on(database)) {
            try (var callers = Executors.newFixedThreadPool(32)) {
                IntStream.range(0, 1_200)
                        .forEach(i -> callers.execute(() -> (i % 2 == 0 ? one : two).count("shared-" + i % 6)));
            }
            IntStream.range(0, 6).forEach(i -> assertThat(one.gateway().<Long>sendAndWait(new Total("shared-" + i)))
                    .isEqualTo(200));
            var all = one.log().after(-1, 5_000);
            assertThat(all)
                    .extracting(LoggedEvent::position)
                    .isEqualTo(LongStream.range(0, 1_200).boxed().toList());
            await().atMost(LIMIT).untilAsserted(() -> assertThat(one.log().head())
                    .isEqualTo(1_199)
                    .isEqualTo(two.log().head()));
        }
    }

    @Test
    void hearOfEachOther() {
        var database = TestServices.freshDatabase();
        try (var writer = RunningEngine.on(database);
                var reader = RunningEngine.on(database)) {
            writer.count("here");
            await().atMost(LIMIT).untilAsserted(() -> assertThat(reader.log().head())
                    .isEqualTo(writer.log().head()));
        }
    }

    @Test
    void doNotAnswerFromWhatTheOtherHasOvertaken() {
        var database = TestServices.freshDatabase();
        try (var one = RunningEngine.on(database);
                var two = RunningEngine.on(database)) {
            for (var i = 1; i <= 20; i++) {
                var expected = (long) i;
                (i % 2 == 0 ? one : two).count("seen");
                for (var each : new RunningEngine[] {one, two}) { // asks only: no conflict tells it that it is late
                    await().atMost(LIMIT)
                            .untilAsserted(() -> assertThat(each.gateway().<Long>sendAndWait(new Total("seen")))
                                    .isEqualTo(expected));
                }
            }
        }
    }

    @Test
    void seeHowFarTheGroupsOfTheOtherHaveCome() {
        var database = TestServices.freshDatabase();
        try (var one = RunningEngine.on(database);
                var two = RunningEngine.on(database)) {
            one.count("read");
            var readers = new Readers[] {one.bean(Readers.class), two.bean(Readers.class)}; // one of them has the claim
            for (var each : readers) {
                assertThat(each.awaitReached("test.counted", 0, LIMIT)).isTrue();
                assertThat(each.all()).singleElement().satisfies(reader -> {
                    assertThat(reader.group()).isEqualTo("test.counted");
                    assertThat(reader.running()).isTrue();
                    assertThat(reader.lag()).isZero();
                });
            }
        }
    }

    @Test
    void knowThatTheOtherGoesOnWithWhatThisOneFailedAt() {
        var database = TestServices.freshDatabase();
        List<Class<?>> more = List.of(Stumbler.Wiring.class);
        try (var one = RunningEngine.with(more, database, Stumbler.STUMBLES)) {
            one.count("read");
            await().atMost(LIMIT)
                    .untilAsserted(() -> assertThat(stumbled(one).problem()).contains("the database is away"));
            try (var two = RunningEngine.with(more, database)) {
                await().atMost(LIMIT)
                        .untilAsserted(() ->
                                assertThat(two.bean(Stumbler.class).handled()).isOne());
                assertThat(one.bean(Readers.class).awaitReached(Stumbler.GROUP, 0, LIMIT))
                        .isTrue();
                await().atMost(LIMIT).untilAsserted(() -> {
                    assertThat(stumbled(one).failing()).isFalse();
                    assertThat(stumbled(one).running()).isTrue();
                    assertThat(stumbled(one).lag()).isZero();
                });
            }
        }
    }

    private static Readers.Reader stumbled(RunningEngine engine) {
        return engine.bean(Readers.class).all().stream()
                .filter(reader -> reader.group().equals(Stumbler.GROUP))
                .findFirst()
                .orElseThrow();
    }
}
