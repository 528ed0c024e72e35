package dev.easel.saga.webhooks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** Servers of apps on this machine, each path with a behaviour of its own. Remembers what arrives. */
final class Receiver implements AutoCloseable {

    private final HttpServer server;
    private final List<Arrival> arrivals = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 500);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** @param behaviour is told how often this message has come, 1 at first */
    Receiver at(String path, Behaviour behaviour) {
        server.createContext(path, exchange -> {
            var arrival = arrival(exchange);
            arrivals.add(arrival);
            var times = (int)
                    at(path).stream().filter(it -> it.id().equals(arrival.id())).count();
            behaviour.answer(exchange, times);
            exchange.close();
        });
        return this;
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    List<Arrival> at(String path) {
        return arrivals.stream().filter(it -> it.path().equals(path)).toList();
    }

    static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** Answers nothing till all is over. */
    void hang() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Arrival arrival(HttpExchange exchange) throws IOException {
        var headers = new HashMap<String, String>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return new Arrival(exchange.getRequestURI().getPath(), headers, body, System.nanoTime());
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
    }

    /** @param headers names in small letters */
    record Arrival(String path, Map<String, String> headers, String body, long nanos) {

        String id() {
            return String.valueOf(headers.get("webhook-id"));
        }
    }

    @FunctionalInterface
    interface Behaviour {
        void answer(HttpExchange exchange, int times) throws IOException;
    }
}
