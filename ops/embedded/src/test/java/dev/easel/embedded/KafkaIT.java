package dev.easel.embedded;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaIT {

    @TempDir
    Path directory;

    /** Kafka itself would end the process, and whatever else runs in it. */
    @Test
    void saysThatItDidNotStartWhereItsPortIsTaken() throws Exception {
        try (var data = DataDirectory.take(directory);
                var kafka = new Kafka(data);
                var other = new ServerSocket(data.lastPort("kafka.controller"), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(kafka::start)
                    .isInstanceOf(EmbeddedFailure.class)
                    .hasMessageContaining("Kafka did not start on ports")
                    .hasMessageContaining(Integer.toString(other.getLocalPort()));
        }
    }
}
