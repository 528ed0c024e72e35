package dev.easel.chaos.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who is signed in, at whichever node. */
public final class Person {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String CSRF = "X-CSRF-Token";
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final HttpClient http;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private volatile String csrf = "";
    private volatile String key = "";
    private volatile String account = "";

    private Person(HttpClient http) {
        this.http = http;
    }

    /** Opens an account. */
    public static Person signUp(HttpClient http, String origin, String email, String password)
            throws IOException, InterruptedException {
        return enter(
                http, origin, "/api/auth/register", Map.of("email", email, "password", password, "name", "Somebody"));
    }

    public static Person signIn(HttpClient http, String origin, String email, String password)
            throws IOException, InterruptedException {
        return enter(http, origin, "/api/auth/login", Map.of("email", email, "password", password));
    }

    private static Person enter(HttpClient http, String origin, String path, Map<String, String> body)
            throws IOException, InterruptedException {
        var person = new Person(http);
        person.csrf =
                person.get(origin, "/api/auth/csrf").body().path("csrfToken").asString();
        var entered = person.post(origin, path, null, body);
        if (!entered.isDone()) {
            throw new IOException(path + " answered " + entered);
        }
        person.csrf =
                person.get(origin, "/api/auth/csrf").body().path("csrfToken").asString();
        person.account =
                person.get(origin, "/api/auth/session").body().at("/user/id").asString();
        return person;
    }

    /** The header that writes need, with this person's value. */
    public Map.Entry<String, String> token() {
        return Map.entry(CSRF, csrf);
    }

    /** An app's server, which comes with its key. */
    public static Person ofApp(HttpClient http, String key) {
        var server = new Person(http);
        server.key = key;
        return server;
    }

    /** Nobody in particular. */
    public static Person anonymous(HttpClient http) {
        return new Person(http);
    }

    /** Id of the account. */
    public String account() {
        return account;
    }

    public Answer get(String origin, String path) throws IOException, InterruptedException {
        return send(request(origin, path).GET());
    }

    /** @param key of idempotency */
    public Answer post(String origin, String path, @Nullable String key, Map<String, ?> body)
            throws IOException, InterruptedException {
        var request = request(origin, path)
                .header("Content-Type", "application/json")
                .header(CSRF, csrf)
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return send(request);
    }

    /** A request as this person's browser sends it. */
    public HttpRequest.Builder request(String origin, String path) {
        var request = HttpRequest.newBuilder(URI.create(origin + path)).timeout(PATIENCE);
        if (!key.isEmpty()) {
            request.header("X-API-Key", key);
        }
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(it -> it.getKey() + "=" + it.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = http.send(request.build(), BodyHandlers.ofString());
        keepCookies(response);
        var body = response.body();
        return new Answer(response.statusCode(), body.startsWith("{") ? JSON.readTree(body) : JSON.createObjectNode());
    }

    private void keepCookies(HttpResponse<?> response) {
        for (var cookie : response.headers().allValues("Set-Cookie")) {
            var pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
    }

    /** What came back. */
    public record Answer(int status, JsonNode body) {

        public boolean isDone() {
            return status < 300;
        }

        /** For certain: it was not done, and will not be. */
        public boolean isRefused() {
            return status >= 400 && status < 500 && status != 401 && status != 408 && status != 429;
        }
    }
}
