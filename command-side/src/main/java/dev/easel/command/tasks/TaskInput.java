package dev.easel.command.tasks;

import dev.easel.api.Derived;
import dev.easel.platform.Problem;
import dev.easel.platform.Problem.FieldError;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A task's input as JSON, and as the texts that its events carry (ADR 0006). */
final class TaskInput {

    private static final int MOST_BYTES = 8 * 1024;
    private static final JsonMapper SORTED =
            JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

    private TaskInput() {}

    static ObjectNode require(@Nullable JsonNode input) {
        if (!(input instanceof ObjectNode object)) {
            throw invalid("Expected an object.");
        }
        return object.deepCopy();
    }

    /** What tells one request from another: the same tool and input, in whatever order it was written. */
    static String fingerprint(String slug, ObjectNode input, @Nullable String parent) {
        return Derived.digest(slug, SORTED.writeValueAsString(input), parent == null ? "" : parent);
    }

    /** Strings as they are, everything else as JSON. */
    static Map<String, String> texts(ObjectNode input) {
        var texts = new LinkedHashMap<String, String>();
        var bytes = 0;
        for (var property : input.properties()) {
            var value = property.getValue();
            var text = value.isString() ? value.asString() : value.toString();
            if (text.indexOf('\0') >= 0) {
                throw invalid("Expected text without the character NUL.");
            }
            bytes += property.getKey().getBytes(StandardCharsets.UTF_8).length
                    + text.getBytes(StandardCharsets.UTF_8).length;
            texts.put(property.getKey(), text);
        }
        if (bytes > MOST_BYTES) {
            throw invalid("Expected at most " + MOST_BYTES + " bytes of input, but got " + bytes + ".");
        }
        return texts;
    }

    private static Problem invalid(String detail) {
        return Problem.invalid(List.of(new FieldError("/input", detail)));
    }
}
