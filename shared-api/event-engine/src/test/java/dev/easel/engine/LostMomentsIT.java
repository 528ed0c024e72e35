package dev.easel.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.easel.embedded.TestServices;
import dev.easel.engine.Planted.Tables;
import java.time.Duration;
import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A crash of PostgreSQL takes the last moments of what groups have made, as they do not wait for the disk, while the
 * process with the groups lives on. Here they are taken by hand: the rows and the token, as they were before.
 */
class LostMomentsIT {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final RunningEngine engine = RunningEngine.with(List.of(Planted.class), TestServices.freshDatabase());

    @AfterEach
    void stop() {
        engine.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {Planted.TALLY, Planted.FLUSHED})
    void areMadeAgainThoughNothingElseHappens(String reader) {
        var before = tokenAfter(reader, "kept");
        tokenAfter(reader, "forgotten");
        forget(reader, before, "forgotten");
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(seen(reader, "forgotten")).containsExactly(1L));
        assertThat(seen(reader, "kept")).containsExactly(1L);
    }

    @Test
    void areMadeAgainBeforeWhatComesNext() {
        var before = tokenAfter(Planted.TALLY, "kept");
        tokenAfter(Planted.TALLY, "forgotten");
        forget(Planted.TALLY, before, "forgotten");
        engine.count("next");
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(seen(Planted.TALLY, "next")).containsExactly(1L));
        assertThat(seen(Planted.TALLY, "forgotten")).containsExactly(1L);
    }

    /** A split that a crash takes while tokens stay as they are would be noticed by nobody. */
    @Test
    void spareTheSegmentsThemselves() {
        db().sql("create table public.commits (setting text)").update();
        db().sql("""
                        create function public.note() returns trigger language plpgsql as $$
                        begin
                            insert into public.commits values (current_setting('synchronous_commit'));
                            return null;
                        end $$
                        """).update();
        db().sql("""
                        create constraint trigger note after insert or delete on engine.token_entry
                            deferrable initially deferred for each row execute function public.note()
                        """).update();
        tokenAfter(Planted.TALLY, "kept");
        var processor = engine.bean(EventProcessingConfiguration.class)
                .eventProcessor(Planted.TALLY, StreamingEventProcessor.class)
                .orElseThrow();
        assertThat(processor.splitSegment(0)).succeedsWithin(LIMIT).isEqualTo(true);
        assertThat(processor.mergeSegment(0)).succeedsWithin(LIMIT).isEqualTo(true);
        assertThat(db().sql("select setting from public.commits")
                        .query(String.class)
                        .list())
                .as("as each commits")
                .containsExactly("on", "on");
    }

    /** Counts, waits until the reader has seen it, and says how far that one is then. */
    private byte[] tokenAfter(String reader, String id) {
        engine.count(id);
        await().atMost(LIMIT).until(() -> !seen(reader, id).isEmpty());
        return db().sql("select token from engine.token_entry where processor_name = ?")
                .param(reader)
                .query(byte[].class)
                .single();
    }

    private void forget(String reader, byte[] token, String id) {
        engine.bean(TransactionOperations.class).executeWithoutResult(_ -> {
            assertThat(db().sql("update engine.token_entry set token = ? where processor_name = ?")
                            .params(token, reader)
                            .update())
                    .isEqualTo(1);
            assertThat(db().sql("delete from public.seen where reader = ? and id = ?")
                            .params(reader, id)
                            .update())
                    .isEqualTo(1);
        });
    }

    private List<Long> seen(String reader, String id) {
        return engine.bean(Tables.class).totals(reader, id);
    }

    private JdbcClient db() {
        return engine.bean(JdbcClient.class);
    }
}
