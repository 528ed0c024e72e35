package dev.easel.command.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.engine.letters.DeadLetters;
import dev.easel.testing.Browser;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Letters of a group that another process runs: what is decided here is written down for it. */
class LetterEndpointsIT {

    private static final String PASSWORD = "correct horse battery";
    private static final String LETTERS = "/api/admin/queue/dead-letters/";

    private static RunningSide side;
    private static Browser root;
    private static long places;

    @BeforeAll
    static void start() {
        side = RunningSide.start(Map.of("SUPER_ADMIN_EMAIL", "root@easel.test", "SUPER_ADMIN_PASSWORD", PASSWORD));
        root = side.browser();
        root.post("/api/auth/login", Map.of("email", "root@easel.test", "password", PASSWORD));
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Test
    void asksForAnotherTryOfTheWholeSequence() {
        var first = letter("agg_1", "IllegalStateException: no");
        var second = letter("agg_1", null);
        var answer = root.post(LETTERS + second + "/retry", Map.of());
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.text("id")).isEqualTo(second.toString());
        assertThat(letters().find(first).orElseThrow().nextTryAt()).isNotNull();
        assertThat(letters().find(second).orElseThrow().nextTryAt())
                .as("its turn comes when the first is done")
                .isNull();
        assertThat(letters().decisions(1)).singleElement().satisfies(decision -> {
            assertThat(decision.decision()).isEqualTo("retry");
            assertThat(decision.actor()).isEqualTo(root.get("/api/auth/session").text("user/id"));
        });
    }

    @Test
    void dropsALetterForAReason() {
        var first = letter("agg_2", "IllegalStateException: no");
        var second = letter("agg_2", null);
        var answer = root.post(LETTERS + first + "/discard", Map.of("reason", "of a removed tenant"));
        assertThat(answer.status()).isEqualTo(202);
        assertThat(letters().find(first)).isEmpty();
        assertThat(letters().find(second).orElseThrow().nextTryAt()).isNotNull();
        assertThat(letters().decisions(1)).singleElement().satisfies(decision -> {
            assertThat(decision.decision()).isEqualTo("discard");
            assertThat(decision.reason()).isEqualTo("of a removed tenant");
        });
        assertThat(root.post(LETTERS + first + "/discard", Map.of("reason", "again"))
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void doesNotDropWithoutAReason(String reason) {
        var letter = letter("agg_3", "IllegalStateException: no");
        assertThat(root.post(LETTERS + letter + "/discard", Map.of("reason", reason))
                        .status())
                .isEqualTo(400);
        assertThat(letters().find(letter)).isPresent();
    }

    @Test
    void knowsNoOtherLetters() {
        for (var id : new String[] {UUID.randomUUID().toString(), "nonsense"}) {
            assertThat(root.post(LETTERS + id + "/retry", Map.of()).status()).isEqualTo(404);
            assertThat(root.post(LETTERS + id + "/discard", Map.of("reason", "x"))
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void isForThoseWhoRunThePlace() {
        var letter = letter("agg_4", "IllegalStateException: no");
        var ada = side.browser().signUp("ada.letters@example.com");
        assertThat(ada.post(LETTERS + letter + "/retry", Map.of()).status()).isEqualTo(403);
        assertThat(ada.post(LETTERS + letter + "/discard", Map.of("reason", "mine"))
                        .status())
                .isEqualTo(403);
        assertThat(letters().find(letter)).isPresent();
    }

    private static DeadLetters letters() {
        return side.bean(DeadLetters.class);
    }

    private static UUID letter(String aggregate, @Nullable String cause) {
        return side.bean(JdbcClient.class)
                .sql("""
                        insert into engine.dead_letter (processing_group, sequence, position, aggregate_id, event_name,
                                                        cause)
                        values ('other.group', :aggregate, :place, :aggregate, 'other.event', :cause)
                        returning letter_id
                        """)
                .param("aggregate", aggregate)
                .param("place", ++places)
                .param("cause", cause)
                .query(UUID.class)
                .single();
    }
}
