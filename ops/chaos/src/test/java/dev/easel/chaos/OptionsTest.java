package dev.easel.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.chaos.node.Bug;
import dev.easel.embedded.CommandLine.UsageError;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

    @Test
    void disturbTheEngineAsItIsForThreeMinutesUnlessSaid() {
        var options = Options.parse("engine", "engine");
        assertThat(options.length()).isEqualTo(Duration.ofMinutes(3));
        assertThat(options.bugs()).containsExactly(Bug.NONE);
    }

    @Test
    void takeWhatIsSaid() {
        var options = Options.parse("engine", "engine", "--minutes", "0.5", "--seed", "7", "--plant", "all");
        assertThat(options.length()).isEqualTo(Duration.ofSeconds(30));
        assertThat(options.seed()).isEqualTo(7);
        assertThat(options.bugs()).hasSizeGreaterThanOrEqualTo(8).doesNotContain(Bug.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "'', What is to be disturbed",
        "bank, What is to be disturbed",
        "engine --minutes, --minutes needs a value",
        "engine --minutes 0, --minutes needs a number above 0",
        "engine --seed x, --seed needs a number",
        "engine --plant ROACH, Unknown bug: ROACH",
        "engine --fast, Unknown option: --fast"
    })
    void sayWhatIsWrong(String words, String said) {
        assertThatThrownBy(() -> Options.parse("engine", words.isEmpty() ? new String[0] : words.split(" ")))
                .isInstanceOf(UsageError.class)
                .hasMessageContaining(said);
    }
}
