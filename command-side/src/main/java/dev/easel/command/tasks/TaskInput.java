package dev.easel.command.tasks;

import dev.easel.api.Derived;
import dev.easel.platform.Problem;
import dev.easel.platform.Problem.FieldError;
import dev.easel.platform.WholeText;
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

    /** What goes into events is small, and can be written anywhere. */
    static void requireModest(ObjectNode input) {
        var bytes = 0;
        for (var text : texts(input).entrySet()) {
            if (text.getValue().indexOf('\0') >= 0) {
                throw invalid("Expected text without the character NUL.");
            }
            if (!WholeText.is(text.getValue())) {
                throw Problem.invalid(
                        List.of(new FieldError("/input/" + text.getKey(), text.getKey() + " " + WholeText.COMPLAINT)));
            }
            bytes += sizeBytes(text.getKey()) + sizeBytes(text.getValue());
        }
        if (bytes > MOST_BYTES) {
            throw invalid("Expected at most " + MOST_BYTES + " bytes of input, but got " + bytes + ".");
        }
    }

    /** Strings as they are, everything else as JSON. */
    static Map<String, String> texts(ObjectNode input) {
        var texts = new LinkedHashMap<String, String>();
        for (var property : input.properties()) {
            var value = property.getValue();
            texts.put(property.getKey(), value.isString() ? value.asString() : value.toString());
        }
        return texts;
    }

    private static int sizeBytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static Problem invalid(String detail) {
        return Problem.invalid(List.of(new FieldError("/input", detail)));
    }
}
