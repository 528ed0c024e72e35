package dev.easel.command.platform;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What we promise to answer: {@code ops/docs/openapi.json}. Every answer that a test gets is held against it. */
final class Contract {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final JsonNode PROMISED = JSON.readTree(Path.of("..", "ops", "docs", "openapi.json"));
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private Contract() {}

    static void requireKept(HttpResponse<String> answer) {
        var request = answer.request();
        var type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        requireKept(request.method(), request.uri().getPath(), answer.statusCode(), type, answer.body());
    }

    static void requireKept(String method, String path, int status, String contentType, String body) {
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
        var errors = SCHEMAS.getSchema(schema).validate(JSON.readTree(body));
        require(errors.isEmpty(), question, errors + " in " + body);
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
