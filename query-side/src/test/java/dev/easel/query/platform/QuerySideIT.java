package dev.easel.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.engine.Readers;
import dev.easel.testing.History;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class QuerySideIT {

    private static RunningQuery side;

    @BeforeAll
    static void start() {
        side = RunningQuery.start(Map.of());
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Test
    void bootsAlone() {
        assertThat(side.browser().get("/health").status()).isEqualTo(200);
    }

    @Test
    void refusesACharacterThatNoTextHas() {
        var answer = side.browser().get("/api/tools?type=%00");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("code")).isEqualTo("MALFORMED_REQUEST");
    }

    @Test
    void runsEveryGroupThatItNames() {
        new History(side).read();
        assertThat(side.bean(Readers.class).all())
                .extracting(Readers.Reader::group)
                .containsExactlyInAnyOrderElementsOf(ReadGroups.NAMES);
    }
}
