package dev.easel.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    private static final int SO_MANY_THAT_SOME_WOULD_MEET = 500; // of 28,000 ports

    @TempDir
    Path root;

    @Test
    void drawsAnotherPortForEachService() {
        try (var data = DataDirectory.take(root)) {
            assertThat(IntStream.range(0, SO_MANY_THAT_SOME_WOULD_MEET).mapToObj(n -> data.port("service" + n)))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void remembersThePortOfAService() {
        int drawn;
        try (var data = DataDirectory.take(root)) {
            drawn = data.port("redis");
        }
        try (var data = DataDirectory.take(root)) {
            assertThat(data.port("redis")).isEqualTo(drawn);
        }
    }

    @Test
    void mendsADirectoryWhereTwoServicesDrewTheSamePort() throws IOException {
        try (var data = DataDirectory.take(root)) {
            var port = data.port("s3");
            Files.writeString(root.resolve("easel.properties"), "s3.port=" + port + "\nkafka.port=" + port + "\n");
        }
        try (var data = DataDirectory.take(root)) {
            assertThat(data.port("s3")).isNotEqualTo(data.port("kafka"));
        }
    }
}
