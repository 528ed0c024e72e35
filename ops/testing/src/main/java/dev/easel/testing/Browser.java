package dev.easel.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One person's browser: keeps cookies, fetches the token for writes. */
public final class Browser {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String origin;
    private final HttpClient http;
    private final Map<String, String> headers = new HashMap<>();

    /** @param origin scheme, host and port */
    public Browser(String origin) {
        this(origin, HttpClient.newBuilder().cookieHandler(new CookieManager()).build());
    }

    private Browser(String origin, HttpClient http) {
        this.origin = origin;
        this.http = http;
    }

    /** The same cookies at another port of this host. */
    public Browser at(String elsewhere) {
        return new Browser(elsewhere, http);
    }

    /** Sends this header from now on. */
    public Browser with(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Is signed in from now on, by the token of an open session. */
    public Browser withSession(String token) {
        return with("Cookie", "easel_session=" + token);
    }

    /** Sends it no more. */
    public Browser without(String name) {
        headers.remove(name);
        return this;
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, Map<String, ?> body) {
        return write("POST", path, body);
    }

    /** Writes with the token of the session. */
    public Answer write(String method, String path, @Nullable Map<String, ?> body) {
        var token = get("/api/auth/csrf").text("csrfToken");
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("X-CSRF-Token", token)
                .method(method, publisher(body)));
    }

    /** Writes without a token. */
    public Answer writeBare(String method, String path, @Nullable Map<String, ?> body) {
        return send(request(path).header("Content-Type", "application/json").method(method, publisher(body)));
    }

    /** Sends bytes to an address that somebody gave; no cookie of ours is for it. */
    public int put(String url, String contentType, byte[] bytes) {
        return send(HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", contentType)
                        .PUT(BodyPublishers.ofByteArray(bytes)))
                .status();
    }

    public int statusOf(String url) {
        return fetch(url).status();
    }

    /** Reads from an address that somebody gave; no cookie of ours is for it. */
    public Answer fetch(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)).GET());
    }

    public Browser signUp(String email) {
        var answer =
                post("/api/auth/register", Map.of("email", email, "password", "correct horse battery", "name", "Ada"));
        if (answer.status() != 201) {
            throw new IllegalStateException("Expected 201, but got " + answer.status() + " " + answer.body());
        }
        return this;
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(origin + path));
        headers.forEach(request::setHeader);
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            Contract.requireKept(response);
            return new Answer(response.statusCode(), response.body(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static BodyPublisher publisher(@Nullable Map<String, ?> body) {
        return body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.writeValueAsString(body));
    }

    /** What came back. */
    public record Answer(int status, String body, HttpResponse<String> response) {

        public JsonNode json() {
            return JSON.readTree(body);
        }

        /** The text at a JSON pointer without its first slash. */
        public String text(String pointer) {
            return json().at("/" + pointer).asString();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }
}
