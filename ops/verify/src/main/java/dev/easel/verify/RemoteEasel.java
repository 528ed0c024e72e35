package dev.easel.verify;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An Easel at an address: what it publishes, and its export for those who may read it. */
final class RemoteEasel implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI url;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(PATIENCE)
            .build();

    RemoteEasel(URI url) {
        this.url = url;
    }

    void signIn(String email, String password) throws IOException {
        var body = "{\"email\":" + Json.quoted(email) + ",\"password\":" + Json.quoted(password) + "}";
        var request = request("/api/auth/login")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        send(request, "/api/auth/login", 200);
    }

    /** The whole log; the caller closes. */
    InputStream export() throws IOException {
        var path = "/api/finance/proof/export";
        return send(HttpRequest.newBuilder(URI.create(url + path)).GET(), path, 200) // takes as long as it takes
                .body();
    }

    /** Each as JSON. */
    List<Json.Fields> keys() throws IOException {
        return members(get("/api/proof/keys").list("keys"));
    }

    /** At most a page of heads after this number. */
    List<SealedHead> heads(long after) throws IOException {
        return members(get("/api/proof/heads?after=" + after).list("heads")).stream()
                .map(SealedHead::of)
                .toList();
    }

    /** What the archive has under this number; null when there is no such head, or the archive has none. */
    @Nullable
    SealedHead archived(long number) throws IOException {
        return head(number, "archived");
    }

    /** What the table has under this number; null when it has none. */
    @Nullable
    SealedHead published(long number) throws IOException {
        return head(number, "head");
    }

    private @Nullable SealedHead head(long number, String which) throws IOException {
        var path = "/api/proof/heads/" + number;
        var answer = send(request(path).GET(), path, 200, 404);
        var body = text(answer);
        if (answer.statusCode() == 404) {
            return null;
        }
        var found = Json.object(body);
        return found.members().get(which) == null ? null : SealedHead.of(found.object(which));
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private Json.Fields get(String path) throws IOException {
        return Json.object(text(send(request(path).GET(), path, 200)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).timeout(PATIENCE);
    }

    private HttpResponse<InputStream> send(HttpRequest.Builder request, String path, Integer... expected)
            throws IOException {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofInputStream());
            if (!List.of(expected).contains(answer.statusCode())) {
                answer.body().close();
                throw new IOException(url + path + " answers " + answer.statusCode());
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static String text(HttpResponse<InputStream> answer) throws IOException {
        try (var body = answer.body()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<Json.Fields> members(List<?> items) {
        var members = new ArrayList<Json.Fields>();
        for (var item : items) {
            if (!(item instanceof Json.Fields fields)) {
                throw new Json.Unreadable("Expected a list of objects");
            }
            members.add(fields);
        }
        return members;
    }
}
