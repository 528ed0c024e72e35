package dev.easel.query.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchiveNamesTest {

    @Test
    void areNumberedWhenTheyOccurAgain() {
        var names = new ArchiveNames();
        assertThat(Stream.of("cat.png", "Cat.png", "cat (2).png", "cat.png", "cat", "cat", ".png", ".png")
                        .map(names::next))
                .containsExactly(
                        "cat.png",
                        "Cat (2).png",
                        "cat (2) (2).png",
                        "cat (3).png",
                        "cat",
                        "cat (2)",
                        ".png",
                        ".png (2)");
    }
}
