package dev.easel.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.embedded.TestServices;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two operations and their echoes, as they should be; then one thing is wrong. */
class CheckerIT {

    private static final List<String> ANSWERS = List.of(
            "ask c0-1 r",
            "ok c0-1 1",
            "ask c0-2 r",
            "unsure c0-2",
            "ask c0-3 r",
            "none c0-3",
            "ask c0-4 r",
            "unsure c0-4");

    @TempDir
    Path directory;

    private final Log log = Log.prepare(TestServices.freshDatabase(), "", "");
    private final Relayed relayed = new Relayed();

    @BeforeEach
    void tellTheStory() throws SQLException {
        run("insert into engine.event_type (name, revision) values ('chaos.marked', 1), ('chaos.echoed', 1)");
        event(0, "r", 0, "marked", "c0-1", 1);
        event(1, "e", 0, "echoed", "c0-1/1", 1);
        event(2, "r", 1, "marked", "c0-2", 2);
        event(3, "e", 1, "echoed", "c0-1/2", 2);
        event(4, "e", 2, "echoed", "c0-2/1", 3);
        event(5, "e", 3, "echoed", "c0-2/2", 4);
        run("update engine.log_head set pos = 5");
    }

    @Test
    void findsNothingWhereNothingIsWrong() throws Exception {
        assertThat(broken(ANSWERS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            delete from engine.event where global_index = 3             | positions of the log have no gap
            delete from engine.event where global_index = 5             | a saga brings everything to its end
            update engine.event set seq = 7 where global_index = 5      | sequences of aggregates have no gap
            update engine.log_head set pos = 6                          | the head is the last position
            delete from chaos.effect where position = 3                 | a projection has every event
            insert into chaos.effect (operation, position) values ('c0-1', 0) | no event has its effect twice
            insert into engine.saga_entry (saga_id) values ('s')        | no saga is left behind
            """)
    void findsWhatIsWrongInTheDatabase(String wrong, String invariant) throws Exception {
        run(wrong);
        assertThat(broken(ANSWERS)).contains(invariant);
    }

    @Test
    void findsAnOperationThatWasDoneTwice() throws Exception {
        event(6, "r", 2, "marked", "c0-1", 3);
        assertThat(broken(ANSWERS)).contains("no operation is done twice");
    }

    @Test
    void findsADecisionThatDidNotKnowWhatHadHappened() throws Exception {
        event(6, "r", 2, "marked", "c0-4", 2);
        assertThat(broken(ANSWERS)).contains("aggregates decide from all that happened before");
    }

    @ParameterizedTest
    @CsvSource({
        "ok c0-4 1, what was acknowledged is there",
        "ok c0-2 1, answers tell what happened",
        "none c0-2, what was refused left nothing"
    })
    void findsAnAnswerThatWasNotTrue(String answer, String invariant) throws Exception {
        assertThat(broken(List.of("ask c0-1 r", "ask c0-2 r", "ask c0-4 r", answer)))
                .contains(invariant);
    }

    @Test
    void findsWhatNobodyAskedFor() throws Exception {
        assertThat(broken(List.of("ask c0-1 r"))).contains("only what was asked was done");
    }

    @Test
    void findsAnEventThatKafkaLacks() throws Exception {
        var some = new Relayed();
        for (var position = 0; position < 5; position++) {
            some.add("key", position);
        }
        assertThat(broken(ANSWERS, some)).containsExactly("Kafka has every event");
    }

    @Test
    void findsWhatCameToKafkaTooLate() throws Exception {
        relayed.add("late", 20);
        relayed.add("late", 10);
        relayed.add("late", 20); // again, which may be
        assertThat(relayed.outOfOrder()).containsExactly("late");
        assertThat(broken(ANSWERS)).containsExactly("Kafka has an aggregate's events in order");
    }

    private List<String> broken(List<String> answers) throws Exception {
        return broken(answers, relayed);
    }

    private List<String> broken(List<String> answers, Relayed sent) throws Exception {
        var history = directory.resolve("history.txt");
        Files.write(history, answers);
        try (var connection = log.connect()) {
            return new Checker().check(history, connection, sent).broken();
        }
    }

    private void event(long position, String register, long sequence, String type, String operation, long number)
            throws SQLException {
        run("""
                insert into engine.event (
                       global_index, aggregate_id, seq, aggregate_type, type_id, event_id, at_micros, payload)
                select %d, '%s', %d, 1, id, gen_random_uuid(), 0,
                       convert_to('{"operation": "%s", "number": %d}', 'UTF8')
                  from engine.event_type where name = 'chaos.%s'
                """.formatted(position, register, sequence, operation, number, type));
        run("insert into chaos.effect (operation, position) values ('%s', %d)".formatted(operation, position));
        relayed.add(register, position);
    }

    private void run(String sql) throws SQLException {
        try (var connection = log.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
