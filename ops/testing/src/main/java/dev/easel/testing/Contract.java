package dev.easel.testing;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What we promise to answer: {@code ops/docs/openapi.json}. Every answer that a test gets is held against it. */
public final class Contract {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final JsonNode PROMISED = JSON.readTree(find(Path.of("ops", "docs", "openapi.json")));
    private static final String EVENT_STREAM = "text/event-stream";
    private static final String LINES = "application/x-ndjson";
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private Contract() {}

    static void requireKept(HttpResponse<String> answer) {
        var request = answer.request();
        var type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        requireKept(request.method(), request.uri().getPath(), answer.statusCode(), type, answer.body());
    }

    /** Fails unless this is an answer that is promised. */
    public static void requireKept(String method, String path, int status, String contentType, String body) {
        if (!path.startsWith("/api/")) {
            return;
        }
        var content = promise(path, method, status).at("/content");
        var question = method + " " + path + " " + status;
        if (content.isMissingNode()) {
            require(body.isEmpty(), question, "a body that nobody promised");
            return;
        }
        require(content.has(contentType), question, "content type " + contentType);
        var schema = JSON.createObjectNode();
        schema.putArray("allOf").add(content.get(contentType).get("schema"));
        schema.set("components", PROMISED.get("components"));
        for (var document : documents(contentType, body)) {
            var errors = SCHEMAS.getSchema(schema).validate(JSON.readTree(document));
            require(errors.isEmpty(), question, errors + " in " + document);
        }
    }

    /** One, or one per line, or what each message of a stream carries; none of tables. */
    private static List<String> documents(String contentType, String body) {
        if (!contentType.contains("json") && !contentType.equals(EVENT_STREAM)) {
            return List.of();
        }
        if (contentType.equals(LINES)) {
            return body.lines().toList();
        }
        if (!contentType.equals(EVENT_STREAM)) {
            return List.of(body);
        }
        return body.lines()
                .filter(line -> line.startsWith("data:"))
                .map(line -> line.substring("data:".length()))
                .toList();
    }

    /** Tests run in the folder of their module; programs say where the checkout is. */
    private static Path find(Path file) {
        for (var folder = Path.of(System.getProperty("easel.checkout", "")).toAbsolutePath();
                folder != null;
                folder = folder.getParent()) {
            if (Files.exists(folder.resolve(file))) {
                return folder.resolve(file);
            }
        }
        throw new AssertionError("Expected " + file + " in the checkout");
    }

    private static JsonNode promise(String path, String method, int status) {
        for (var promised : PROMISED.get("paths").properties()) {
            var operation = promised.getValue().get(method.toLowerCase(Locale.ROOT));
            if (operation != null && path.matches(promised.getKey().replaceAll("\\{[^}]+}", "[^/]+"))) {
                var responses = operation.get("responses");
                return responses.has(Integer.toString(status))
                        ? responses.get(Integer.toString(status))
                        : responses.at("/default");
            }
        }
        throw new AssertionError("Expected a promise for " + method + " " + path);
    }

    private static void require(boolean kept, String question, String found) {
        if (!kept) {
            throw new AssertionError("Expected what openapi.json promises for " + question + ", but: " + found);
        }
    }
}
