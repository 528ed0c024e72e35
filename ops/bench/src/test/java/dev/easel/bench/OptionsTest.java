package dev.easel.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void measuresEverythingUnlessSomethingElseIsSaid() {
        assertThat(Options.parse())
                .isEqualTo(new Options(Scale.NORMAL, null, Set.copyOf(Options.SCENARIOS), Path.of("bench-data")));
    }

    @Test
    void takesScaleScenariosAndPlaces() {
        assertThat(Options.parse("--quick", "--only", "a1,e", "--json", "out.json", "--data", "here"))
                .isEqualTo(new Options(Scale.QUICK, Path.of("out.json"), Set.of("a1", "e"), Path.of("here")));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> Options.parse("--fast")).hasMessage("Unknown option: --fast");
        assertThatThrownBy(() -> Options.parse("--only", "z9")).hasMessageContaining("Unknown scenario: z9");
        assertThatThrownBy(() -> Options.parse("--json")).hasMessage("--json needs a value");
    }
}
