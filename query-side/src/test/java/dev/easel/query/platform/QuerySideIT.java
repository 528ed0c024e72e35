package dev.easel.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.engine.Readers;
import dev.easel.testing.History;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuerySideIT {

    private static RunningQuery side;

    @BeforeAll
    static void start() {
        side = RunningQuery.shared();
    }

    @Test
    void bootsAlone() {
        assertThat(side.browser().get("/health").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "%zz", "%", "%E0%A4%A"})
    void refusesAQueryThatNoTextHas(String type) throws IOException {
        var origin = URI.create(side.origin());
        try (var socket = new Socket(origin.getHost(), origin.getPort())) { // clients of Java send no such thing
            var request = "GET /api/tools?type=" + type + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400")
                    .contains("\"MALFORMED_REQUEST\"");
        }
    }

    @Test
    void runsEveryGroupThatItNames() {
        new History(side).read();
        assertThat(side.bean(Readers.class).all())
                .extracting(Readers.Reader::group)
                .containsExactlyInAnyOrderElementsOf(ReadGroups.NAMES);
    }
}
