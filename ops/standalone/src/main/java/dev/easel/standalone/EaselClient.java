package dev.easel.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to a running Easel as any client would: over HTTP, signed in by cookie. */
final class EaselClient implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final ObjectMapper json = JsonMapper.builder().build();
    private final String origin;
    private String cookie = "";
    private String csrf = "";

    EaselClient(String origin) {
        this.origin = origin;
    }

    void signIn(String email, String password) {
        var answer = send(request("/api/auth/login")
                .POST(body(Map.of("email", email, "password", password)))
                .build());
        cookie = answer.headers().firstValue("Set-Cookie").orElse("").split(";", 2)[0];
        csrf = get("/api/auth/csrf").path("csrfToken").asString();
    }

    JsonNode get(String path) {
        return json.readTree(send(request(path).GET().build()).body());
    }

    JsonNode post(String path, Object body, String idempotencyKey) {
        return json.readTree(send(request(path)
                        .header("Idempotency-Key", '"' + idempotencyKey + '"')
                        .POST(body(body))
                        .build())
                .body());
    }

    /** Puts a file at a presigned address. */
    void upload(String url, JsonNode headers, Path file) throws IOException {
        var put = HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).PUT(BodyPublishers.ofFile(file));
        headers.properties().stream()
                .filter(header -> !header.getKey().equalsIgnoreCase("content-length"))
                .forEach(header -> put.header(header.getKey(), header.getValue().asString()));
        send(put.build());
    }

    /** Fetches a file from a presigned address. */
    void download(String url, Path file) {
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).build(), BodyHandlers.ofFile(file));
            refuseUnlessOk(answer.statusCode(), URI.create(url).getPath(), "");
        } catch (IOException e) {
            throw new DemoFailed("could not download the result: " + e.getMessage());
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /** The data of each message of a stream, until the server closes it. */
    Stream<JsonNode> stream(String path) {
        try {
            var request = HttpRequest.newBuilder(URI.create(origin + path))
                    .header("Cookie", cookie)
                    .header("Accept", "text/event-stream")
                    .timeout(Duration.ofMinutes(6))
                    .build();
            var answer = http.send(request, BodyHandlers.ofLines());
            refuseUnlessOk(answer.statusCode(), path, "");
            return answer.body()
                    .filter(line -> line.startsWith("data:"))
                    .map(line -> json.readTree(line.substring("data:".length())));
        } catch (IOException e) {
            throw new DemoFailed("could not follow the task: " + e.getMessage());
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    String text(Object value) {
        return json.writeValueAsString(value);
    }

    @Override
    public void close() {
        http.close();
    }

    private HttpRequest.Builder request(String path) {
        var builder = HttpRequest.newBuilder(URI.create(origin + path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, application/problem+json");
        if (!cookie.isEmpty()) {
            builder.header("Cookie", cookie);
        }
        if (!csrf.isEmpty()) {
            builder.header("X-CSRF-Token", csrf);
        }
        return builder;
    }

    private HttpRequest.BodyPublisher body(Object body) {
        return BodyPublishers.ofString(json.writeValueAsString(body));
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            refuseUnlessOk(answer.statusCode(), request.uri().getPath(), answer.body());
            return answer;
        } catch (IOException e) {
            throw new DemoFailed(origin + request.uri().getPath() + " does not answer: " + e.getMessage());
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static void refuseUnlessOk(int status, String what, String body) {
        if (status >= 300) {
            throw new DemoFailed(inWords(what, status, body));
        }
    }

    /** What a problem says of itself (RFC 9457), else what was asked for and the status. */
    private static String inWords(String what, int status, String body) {
        if (body.startsWith("{")) {
            var problem = JsonMapper.shared().readTree(body);
            var detail = problem.path("detail").asString("");
            if (!detail.isEmpty()) {
                return detail + " (" + problem.path("code").asString("") + ")";
            }
        }
        return what + " answered " + status;
    }

    private static DemoFailed interrupted() {
        Thread.currentThread().interrupt();
        return new DemoFailed("interrupted");
    }
}
