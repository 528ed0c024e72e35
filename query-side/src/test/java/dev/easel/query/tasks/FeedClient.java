package dev.easel.query.tasks;

import static org.awaitility.Awaitility.await;

import dev.easel.query.platform.RunningQuery;
import dev.easel.testing.Contract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Follows a task as a browser does, and remembers all that it heard. */
final class FeedClient implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String path;
    private final int status;
    private final Stream<String> lines;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final List<String> others = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch ended = new CountDownLatch(1);

    private FeedClient(RunningQuery side, String session, String path, @Nullable String lastEventId) {
        this.path = path;
        var request = HttpRequest.newBuilder(URI.create(side.origin() + path))
                .header("Cookie", "easel_session=" + session)
                .header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofLines());
            status = response.statusCode();
            lines = response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        Thread.ofVirtual().start(this::listen);
    }

    static FeedClient open(RunningQuery side, String session, TaskStory story) {
        return new FeedClient(side, session, story.path() + "/stream", null);
    }

    static FeedClient resume(RunningQuery side, String session, TaskStory story, String lastEventId) {
        return new FeedClient(side, session, story.path() + "/stream", lastEventId);
    }

    int status() {
        return status;
    }

    List<Heard> heard() {
        return List.copyOf(heard);
    }

    List<String> types() {
        return heard.stream().map(Heard::type).toList();
    }

    List<String> ids() {
        return heard.stream().map(Heard::id).toList();
    }

    /** Lines that belong to no message: retry and comments. */
    List<String> others() {
        return List.copyOf(others);
    }

    /** Waits for a message of that type and gives the first. */
    Heard first(String type) {
        await().atMost(PATIENCE)
                .until(() -> heard.stream().anyMatch(it -> it.type().equals(type)));
        return heard.stream().filter(it -> it.type().equals(type)).findFirst().orElseThrow();
    }

    /** Waits until the server closes. */
    FeedClient untilEnded() {
        await().atMost(PATIENCE).until(() -> ended.getCount() == 0);
        return this;
    }

    @Override
    public void close() {
        lines.close();
    }

    private void listen() {
        try {
            var id = "";
            for (var line : (Iterable<String>) lines::iterator) {
                if (line.startsWith("id: ")) {
                    id = line.substring("id: ".length());
                } else if (line.startsWith("data: ")) {
                    Contract.requireKept("GET", path, status, "text/event-stream", line);
                    heard.add(new Heard(id, JsonMapper.shared().readTree(line.substring("data: ".length()))));
                    id = "";
                } else if (!line.isEmpty()) {
                    others.add(line);
                }
            }
        } catch (UncheckedIOException | IllegalStateException closed) {
            others.add("closed: " + closed.getMessage());
        } finally {
            ended.countDown();
        }
    }

    /** One message. */
    record Heard(String id, JsonNode data) {

        String type() {
            return data.path("type").asString();
        }

        /** The text at a JSON pointer without its first slash. */
        String text(String pointer) {
            return data.at("/" + pointer).asString();
        }

        int number(String pointer) {
            return data.at("/" + pointer).asInt();
        }
    }
}
