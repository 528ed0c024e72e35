package dev.easel.bench.live;

import dev.easel.bench.live.Stream.Count;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The clients of event streams: an {@link AudienceProcess}. */
final class Audience implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 120;

    private final Process process;
    private final PrintStream orders;
    private final List<Stream> streams = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Object> failure = new CompletableFuture<>();

    private Audience(Process process) {
        this.process = process;
        this.orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.US_ASCII);
    }

    /**
     * Starts it with nobody in it.
     *
     * @param origin of the server
     * @param cookie of the session that all of them use
     */
    static Audience of(String origin, String cookie) throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AudienceProcess.class.getName(),
                        Integer.toString(URI.create(origin).getPort()),
                        cookie)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var audience = new Audience(process);
        Thread.ofPlatform().name("bench-audience").daemon().start(audience::listen);
        return audience;
    }

    /** Has so many follow a stream; does not wait for them. */
    Stream follow(String path, int clients) {
        var stream = new Stream(clients);
        streams.add(stream);
        orders.println("follow " + clients + " " + path);
        return stream;
    }

    /** Waits until everybody has a first message. */
    void awaitOpen() throws IOException, InterruptedException {
        for (var stream : streams) {
            await(stream.opened());
        }
    }

    /** What the clients of each stream have heard so far. */
    List<Count> count() throws IOException, InterruptedException {
        var counts = streams.stream().map(Stream::nextCount).toList();
        orders.println("count");
        var all = new ArrayList<Count>();
        for (var count : counts) {
            all.add(await(count));
        }
        return all;
    }

    /** All of them hang up. */
    @Override
    public void close() {
        orders.close(); // its input ends, and with it the process
        process.destroy();
    }

    private <T> T await(CompletableFuture<T> answer) throws IOException, InterruptedException {
        try {
            CompletableFuture.anyOf(answer, failure).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return answer.get();
        } catch (ExecutionException e) {
            throw new IOException("the clients' process failed", e.getCause());
        } catch (TimeoutException e) {
            throw new IOException("the clients' process did not answer", e);
        }
    }

    private void listen() {
        try (var in = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
            for (var message = in.readLine(); message != null; message = in.readLine()) {
                var words = message.split(" ");
                if (words[0].equals("failed")) {
                    throw new IOException(message);
                }
                streams.get(Integer.parseInt(words[1])).take(words);
            }
            throw new IOException("it ended");
        } catch (IOException e) {
            failure.completeExceptionally(e);
        }
    }
}
