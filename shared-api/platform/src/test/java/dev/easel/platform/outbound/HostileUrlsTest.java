package dev.easel.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Addresses that somebody gives to reach what is inside (T18). None is ever connected to. */
class HostileUrlsTest {

    private static final Duration LIMIT = Duration.ofSeconds(3);

    static Stream<String> hostile() {
        return HostileUrls.WRITTEN.stream();
    }

    static Stream<String> inside() {
        return HostileUrls.INSIDE.stream();
    }

    static Stream<String> open() {
        return HostileUrls.PUBLIC.stream();
    }

    @Test
    void knowsMoreThanAHundred() {
        assertThat(HostileUrls.WRITTEN).doesNotHaveDuplicates().hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void isRefusedWithoutALookUp(String url) {
        assertThatThrownBy(() -> OutboundUrl.of(url, OutboundRules.STRICT)).isInstanceOf(RefusedUrl.class);
    }

    @ParameterizedTest
    @MethodSource("open")
    void isReadWhenItIsPublic(String url) throws RefusedUrl {
        assertThat(OutboundUrl.of(url, OutboundRules.STRICT)).hasToString(url);
    }

    @ParameterizedTest
    @MethodSource("inside")
    void isNotConnectedToByAnyName(String address) throws IOException, RefusedUrl {
        Names names = _ -> new InetAddress[] {InetAddress.ofLiteral("8.8.8.8"), InetAddress.ofLiteral(address)};
        try (var http = new GuardedHttp(OutboundRules.STRICT, names)) {
            var url = http.read("https://hooks.example.com/");
            assertThatThrownBy(() -> http.check(url, LIMIT)).isInstanceOf(RefusedUrl.class);
            assertThat(http.post(url, Map.of(), new byte[0], LIMIT, 100)).isInstanceOf(Outcome.Refused.class);
            assertThat(http.fetch("https://hooks.example.com/", LIMIT, 100)).isInstanceOf(Outcome.Refused.class);
        }
    }

    /** The name is public when it is registered, and this machine whenever it is called. */
    @Test
    void isCheckedAgainAtEveryUse() throws IOException, RefusedUrl {
        var lookUps = new AtomicInteger();
        Names rebinding = _ ->
                new InetAddress[] {InetAddress.ofLiteral(lookUps.getAndIncrement() == 0 ? "8.8.8.8" : "127.0.0.1")};
        try (var inside = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
                var http = new GuardedHttp(OutboundRules.STRICT, rebinding)) {
            var url = http.read("https://rebinding.example.com:" + inside.getLocalPort() + "/");
            http.check(url, LIMIT);
            for (var i = 0; i < 10; i++) {
                assertThat(http.post(url, Map.of(), new byte[0], LIMIT, 100)).isInstanceOf(Outcome.Refused.class);
            }
            assertThat(lookUps).hasValue(11); // once for each use: there is no moment between check and connection
            inside.setSoTimeout(1);
            assertThatThrownBy(inside::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }
}
