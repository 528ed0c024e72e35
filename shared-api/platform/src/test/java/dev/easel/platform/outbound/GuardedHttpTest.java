package dev.easel.platform.outbound;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.easel.platform.outbound.Outcome.Answered;
import dev.easel.platform.outbound.Outcome.Kind;
import dev.easel.platform.outbound.Outcome.Refused;
import dev.easel.platform.outbound.Outcome.Unanswered;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls to a server on this machine, which is let through here and nowhere else. */
class GuardedHttpTest {

    private static final Duration LIMIT = Duration.ofMillis(1500);
    private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");

    private final GuardedHttp http = new GuardedHttp(new OutboundRules(true), Names.SYSTEM);
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private @Nullable HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(HERE, 0), 50);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/ok", exchange -> answer(exchange, 200, "taken".getBytes(StandardCharsets.UTF_8)));
        server.createContext("/large", exchange -> answer(exchange, 200, new byte[100_000]));
        server.createContext("/nothing", exchange -> answer(exchange, 204, new byte[0]));
        server.createContext("/hop1", exchange -> redirect(exchange, "/hop2"));
        server.createContext("/hop2", exchange -> redirect(exchange, "/ok"));
        server.createContext("/inside", exchange -> redirect(exchange, "https://10.0.0.1/"));
        server.createContext("/round", exchange -> redirect(exchange, "/round"));
        server.createContext("/closes", HttpExchange::close);
        server.createContext("/hangs", exchange -> hang(exchange, false));
        server.createContext("/drips", exchange -> hang(exchange, true));
        server.start();
    }

    @AfterEach
    void stop() throws IOException {
        over.countDown();
        requireNonNull(server).stop(0);
        http.close();
    }

    @Test
    void sendsWhatItIsGivenAndTakesTheBeginningOfTheAnswer() throws RefusedUrl {
        var answered = (Answered) post("/ok");
        assertThat(answered.status()).isEqualTo(200);
        assertThat(answered.body()).isEqualTo("taken".getBytes(StandardCharsets.UTF_8));
        assertThat(answered.whole()).isTrue();
        assertThat(asked).containsExactly("/ok {} once");
        var large = (Answered) post("/large");
        assertThat(large.body()).hasSize(1_024);
        assertThat(large.whole()).isFalse();
        assertThat(((Answered) post("/nothing")).status()).isEqualTo(204);
    }

    @Test
    void followsNothingWhenItSends() throws RefusedUrl {
        assertThat(((Answered) post("/hop1")).status()).isEqualTo(302);
        assertThat(asked).containsExactly("/hop1 {} once");
    }

    @Test
    void followsThreeRedirectsWhenItFetchesAndChecksEach() {
        assertThat(((Answered) http.fetch(at("/hop1"), LIMIT, 100)).status()).isEqualTo(200);
        assertThat(http.fetch(at("/round"), LIMIT, 100)).isInstanceOf(Refused.class);
        assertThat(asked.stream().filter(it -> it.startsWith("/round"))).hasSize(GuardedHttp.MOST_REDIRECTS + 1);
        assertThat(http.fetch(at("/inside"), LIMIT, 100)).isInstanceOf(Refused.class);
    }

    @Test
    void saysWhyThereIsNoAnswer() throws RefusedUrl {
        assertThat(post("/closes")).isEqualTo(new Unanswered(Kind.CONNECTION_LOST));
        assertThat(post("/hangs")).isEqualTo(new Unanswered(Kind.TIMED_OUT));
        var port = requireNonNull(server).getAddress().getPort();
        requireNonNull(server).stop(0);
        assertThat(http.post(http.read("http://127.0.0.1:" + port + "/"), Map.of(), new byte[0], LIMIT, 10))
                .isEqualTo(new Unanswered(Kind.NOT_CONNECTED));
    }

    @Test
    void takesWhoDawdlesWithTheBodyForOneWhoAnswered() throws RefusedUrl {
        var start = System.nanoTime();
        var answered = (Answered) post("/drips");
        assertThat(answered.status()).isEqualTo(200);
        assertThat(answered.body()).isEqualTo("d".getBytes(StandardCharsets.UTF_8));
        assertThat(answered.whole()).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LIMIT.plusSeconds(2));
    }

    /** Two look-ups of one call may differ, so there is one: the connection goes to what was checked. */
    @Test
    void goesToTheAddressThatItChecked() throws IOException, RefusedUrl {
        var lookUps = new AtomicInteger();
        Names rebinding =
                _ -> new InetAddress[] {lookUps.getAndIncrement() % 2 == 0 ? HERE : InetAddress.ofLiteral("10.0.0.1")};
        try (var rebound = new GuardedHttp(new OutboundRules(true), rebinding)) {
            var port = requireNonNull(server).getAddress().getPort();
            var url = rebound.read("http://localhost:" + port + "/ok");
            for (var i = 0; i < 3; i++) {
                assertThat(rebound.post(url, Map.of(), new byte[0], LIMIT, 10)).isInstanceOf(Answered.class);
                assertThat(rebound.post(url, Map.of(), new byte[0], LIMIT, 10)).isInstanceOf(Refused.class);
            }
            assertThat(lookUps).hasValue(6);
        }
    }

    @Test
    void sendsNothingToWhoSpeaksNoTls() throws IOException, RefusedUrl {
        try (var plain = new ServerSocket(0, 50, HERE)) {
            Thread.ofVirtual().start(() -> {
                try (var caller = plain.accept()) {
                    caller.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.UTF_8));
                    caller.getInputStream().read();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            var url = http.read("https://127.0.0.1:" + plain.getLocalPort() + "/ok");
            assertThat(http.post(url, Map.of(), new byte[0], LIMIT, 10)).isEqualTo(new Unanswered(Kind.TLS_FAILED));
        }
    }

    @Test
    void doesNotKnowANameThatNobodyHas() throws RefusedUrl {
        try (var lost = new GuardedHttp(OutboundRules.STRICT, host -> {
            throw new java.net.UnknownHostException(host);
        })) {
            var url = lost.read("https://nobody.example.com/");
            lost.check(url, LIMIT); // it may come
            assertThat(lost.post(url, Map.of(), new byte[0], LIMIT, 10)).isEqualTo(new Unanswered(Kind.NAME_UNKNOWN));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcome post(String path) throws RefusedUrl {
        var body = "{}".getBytes(StandardCharsets.UTF_8);
        return http.post(http.read(at(path)), Map.of("X-Try", "once"), body, LIMIT, 1_024);
    }

    private String at(String path) {
        return "http://127.0.0.1:" + requireNonNull(server).getAddress().getPort() + path;
    }

    private void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        note(exchange);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        answer(exchange, 302, new byte[0]);
    }

    private void hang(HttpExchange exchange, boolean answering) throws IOException {
        if (answering) {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('d');
            exchange.getResponseBody().flush();
        }
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    private void note(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(exchange.getRequestURI() + " " + body + " "
                + exchange.getRequestHeaders().getFirst("X-Try"));
    }
}
