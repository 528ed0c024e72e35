package dev.easel.command.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests that nobody sends by mistake: each is refused in the one form that refusals have, before it costs anything. */
class HostileRequestsIT {

    private static final int LARGE = 30_000_000;
    private static final String LAST_MEMBER = "\"retryable\":false}";

    private static RunningSide side;
    private static HttpClient http;

    @BeforeAll
    static void start() {
        side = RunningSide.start(Map.of());
        http = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        http.close();
        side.close();
    }

    @Test
    void readsNoBodyThatSaysItIsTooLarge() throws Exception {
        var answer = raw("POST /api/auth/login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: " + LARGE + "\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 413").contains("\"PAYLOAD_TOO_LARGE\"");
    }

    @Test
    void stopsReadingABodyThatTurnsOutToBeTooLarge() throws Exception {
        var text = "{\"email\":\"a@b.example\",\"password\":\"x\",\"more\":[" + "1,".repeat(1_000_000) + "1]}";
        var endless =
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)));
        var answer = http.send(request("/api/auth/login").POST(endless).build(), BodyHandlers.ofString());
        requireProblem(answer, 413, "PAYLOAD_TOO_LARGE");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/auth/;x, 400, MALFORMED_REQUEST",
        "/api//auth/session, 400, MALFORMED_REQUEST",
        "/error, 404, NOT_FOUND",
        "/nowhere, 404, NOT_FOUND"
    })
    void answersAnOddAddressWithAProblem(String path, int status, String code) throws Exception {
        requireProblem(http.send(request(path).GET().build(), BodyHandlers.ofString()), status, code);
    }

    @ParameterizedTest
    @CsvSource({
        "/%61pi/credits/nothing, 401, UNAUTHENTICATED",
        "/%61pi/admin/tools/x/versions, 401, UNAUTHENTICATED",
        "/api/%76%31/users, 401, MISSING_API_KEY"
    })
    void guardsAnAddressHoweverItIsWritten(String path, int status, String code) throws Exception {
        requireProblem(http.send(request(path).GET().build(), BodyHandlers.ofString()), status, code);
    }

    @Test
    void readsNoBodyThatIsTooLargeForAnAddressWrittenOtherwise() throws Exception {
        var answer = raw("POST /%61pi/auth/login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: " + LARGE + "\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 413").contains("\"PAYLOAD_TOO_LARGE\"");
    }

    @ParameterizedTest
    @CsvSource({
        "GET /api/auth/%00 HTTP/1.1, 400",
        "GET /api/auth/%ff%fe HTTP/1.1, 400",
        "GET /api/auth/session?a=[1] HTTP/1.1, 400",
        "FOO /api/auth/session HTTP/1.1, 400",
        "TRACE /api/auth/session HTTP/1.1, 405"
    })
    void answersWhatIsNoHttpWithAProblem(String line, int status) throws Exception {
        var answer = raw(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 " + status).contains("application/problem+json");
        assertThat(problem(answer.substring(answer.indexOf('{'), answer.lastIndexOf('}') + 1))
                        .path("status")
                        .asInt())
                .isEqualTo(status);
    }

    @Test
    void refusesHalfACharacterAndNamesItsField() throws Exception {
        var half = "{\"email\":\"half@example.com\",\"password\":\"correct horse battery\",\"name\":\"A \\ud800\"}";
        var answer = http.send(
                request("/api/auth/register")
                        .POST(BodyPublishers.ofString(half))
                        .build(),
                BodyHandlers.ofString());
        requireProblem(answer, 400, "VALIDATION_ERROR");
        assertThat(problem(answer.body()).at("/errors/0/pointer").asString()).isEqualTo("/name");
    }

    @Test
    void saysWhatAFieldLacksWithoutWordsOfProgrammers() throws Exception {
        var body = "{\"email\":\"a@example.com\",\"password\":\"correct horse battery\",\"name\":\"" + "x".repeat(101)
                + "\"}";
        var answer = http.send(
                request("/api/auth/register")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        requireProblem(answer, 400, "VALIDATION_ERROR");
        assertThat(problem(answer.body()).at("/errors/0/detail").asString())
                .isEqualTo("name must have at most 100 characters");
    }

    @Test
    void saysWhichMethodsAnAddressTakes() throws Exception {
        var answer = http.send(request("/api/auth/session").DELETE().build(), BodyHandlers.ofString());
        requireProblem(answer, 405, "METHOD_NOT_ALLOWED");
        assertThat(answer.headers().firstValue("Allow")).contains("GET");
    }

    @Test
    void speaksJsonOnly() throws Exception {
        var answer = http.send(
                request("/api/auth/session")
                        .header("Accept", "application/xml")
                        .GET()
                        .build(),
                BodyHandlers.ofString());
        requireProblem(answer, 406, "NOT_ACCEPTABLE");
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(side.origin() + path)).header("Content-Type", "application/json");
    }

    private static void requireProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(problem(answer.body()).path("code").asString()).isEqualTo(code);
    }

    private static JsonNode problem(String body) {
        return JsonMapper.shared().readTree(body);
    }

    /** As it is, over a line of its own; what comes back until it is whole. */
    private static String raw(String request) throws IOException {
        var uri = URI.create(side.origin());
        try (var socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new StringBuilder();
            while (answer.indexOf(LAST_MEMBER) < 0) { // who was refused is not waited for, nor waits
                var next = socket.getInputStream().read();
                if (next < 0) {
                    break;
                }
                answer.append((char) next);
            }
            return answer.toString();
        }
    }
}
