package dev.easel.query.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveStepTest {

    @Test
    void readsWhatTheDeskSays() {
        assertThat(LiveStep.parse("{\"type\":\"progress\",\"stepId\":\"stp_1\",\"value\":42,\"message\":\"Cutting\"}"))
                .isEqualTo(new LiveStep("stp_1", 42, "Cutting"));
        assertThat(LiveStep.parse("{\"stepId\":\"stp_1\",\"value\":142,\"message\":\"\"}"))
                .isEqualTo(new LiveStep("stp_1", 100, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "{", "[]", "7", "{\"value\":\"many\"}"})
    void takesAnythingElseForNothing(String text) {
        assertThat(LiveStep.parse(text)).isEqualTo(LiveStep.NOTHING);
    }
}
