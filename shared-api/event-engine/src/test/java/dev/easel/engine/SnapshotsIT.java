package dev.easel.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.easel.embedded.TestServices;
import dev.easel.engine.Diary.Count;
import dev.easel.engine.Diary.Read;
import dev.easel.engine.Diary.Write;
import dev.easel.engine.Diary.Written;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.common.caching.Cache;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Snapshots on a real database: when they are taken, and what becomes of bad ones. */
class SnapshotsIT {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int EVERY = 256;

    private static RunningEngine engine;

    @BeforeAll
    static void start() {
        engine = RunningEngine.with(List.of(Diary.Wiring.class), TestServices.freshDatabase());
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void areTakenOfWhatIsDurableAndOnlyTheEventsAfterThemAreRead() {
        write("short", EVERY - 1, 0);
        write("whole", EVERY + 3, 0);
        awaitSnapshot("whole", EVERY + 2);
        assertThat(snapshots("short")).isEmpty();
        write("whole", 2, 0);
        forgetTheEventsUpTo("whole", EVERY + 2); // nobody reads them
        assertThat(load("whole")).isEqualTo(new Read(EVERY + 5, true));
    }

    @Test
    void areTakenAgainAfterAsManyEvents() {
        for (var i = 1; i <= 3; i++) {
            write("often", EVERY, 0);
            awaitSnapshot("often", (long) i * EVERY - 1);
            assertThat(load("often")).isEqualTo(new Read((long) i * EVERY, true)); // counting goes on after a load
        }
    }

    @Test
    void areTakenMoreRarelyTheMoreThereIsToTell() {
        for (var i = 0; i < 3; i++) {
            write("long", EVERY, 4 * EVERY);
        }
        write("long", EVERY - 1, 4 * EVERY);
        write("other", EVERY, 0);
        awaitSnapshot("other", EVERY - 1); // one thread writes them all, so this one would have come before
        assertThat(snapshots("long")).isEmpty();
        write("long", 1, 4 * EVERY);
        awaitSnapshot("long", 4 * EVERY - 1);
    }

    @Test
    void areTakenOfALongHistoryThatHasNoneWhenItIsRead() {
        write("old", EVERY, 0);
        awaitSnapshot("old", EVERY - 1);
        spoil("delete from engine.snapshot where aggregate_id = ?", "old");
        assertThat(load("old")).isEqualTo(new Read(EVERY, false));
        awaitSnapshot("old", EVERY - 1);
    }

    static Stream<String> spoilt() {
        return Stream.of(
                "update engine.snapshot set payload = convert_to('{\"id\":\"bro', 'UTF8') where aggregate_id = ?",
                "update engine.snapshot set payload = convert_to('{}', 'UTF8') where aggregate_id = ?",
                "update engine.snapshot set payload = '' where aggregate_id = ?",
                "update engine.snapshot set payload = '\\xff00' where aggregate_id = ?",
                "update engine.snapshot set revision = '1' where aggregate_id = ?",
                "update engine.snapshot set revision = null where aggregate_id = ?",
                "update engine.snapshot set payload_type = 'test.nobody-knows' where aggregate_id = ?",
                "update engine.snapshot set payload_type = 'dev.easel.engine.Diary' where aggregate_id = ?");
    }

    /** And the next one is taken at once. */
    @ParameterizedTest
    @MethodSource("spoilt")
    void arePassedOverWhenTheyAreOfNoUse(String spoiling) {
        var id = "spoilt-" + spoilt().toList().indexOf(spoiling);
        write(id, EVERY + 10, 0);
        awaitSnapshot(id, EVERY + 9);
        spoil(spoiling, id);
        assertThat(load(id)).isEqualTo(new Read(EVERY + 10, false));
        await().atMost(LIMIT).untilAsserted(() -> assertThat(load(id)).isEqualTo(new Read(EVERY + 10, true)));
    }

    @Test
    void anAggregateMayAskForWhatNamesAThingInAPartOfItsHistory() {
        write("asking", 30, 0);
        var log = engine.bean(Recollection.class);
        assertThat(log.naming("asking", "dear asking no. 7", 0, 29))
                .containsExactly(new Written("asking", 0, "dear asking no. 7"));
        assertThat(log.naming("asking", "dear asking no. 7", 7, 29)).isEmpty();
        assertThat(log.naming("asking", "dear asking no. 7", 0, 5)).isEmpty();
        assertThat(log.naming("asking", "dear asking no.", 0, 29)).isEmpty(); // a whole text, not a part
        assertThat(log.naming("short", "dear asking no. 7", 0, 29)).isEmpty();
    }

    private static void write(String id, int pages, int extent) {
        engine.gateway().sendAndWait(new Write(id, pages, extent));
    }

    /** As after a restart. */
    private static Read load(String id) {
        engine.bean(Cache.class).remove(id);
        return engine.gateway().sendAndWait(new Count(id));
    }

    private static void awaitSnapshot(String id, long sequence) {
        await().atMost(LIMIT).untilAsserted(() -> assertThat(snapshots(id)).containsExactly(sequence));
    }

    private static List<Long> snapshots(String id) {
        return engine.bean(JdbcClient.class)
                .sql("select seq from engine.snapshot where aggregate_id = ?")
                .param(id)
                .query(Long.class)
                .list();
    }

    private static void forgetTheEventsUpTo(String id, long sequence) {
        engine.bean(JdbcClient.class)
                .sql("delete from engine.event where aggregate_id = ? and seq <= ?")
                .params(id, sequence)
                .update();
    }

    private static void spoil(String statement, String id) {
        assertThat(engine.bean(JdbcClient.class).sql(statement).param(id).update())
                .isOne();
    }
}
