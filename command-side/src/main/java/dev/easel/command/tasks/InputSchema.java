package dev.easel.command.tasks;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import dev.easel.platform.Problem;
import dev.easel.platform.Problem.FieldError;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a tool wants to know, as its JSON Schema says. */
final class InputSchema {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String INPUT = "/input";
    private static final String STRING = "string";

    private final Schema schema;
    private final JsonNode properties;

    InputSchema(Schema schema) {
        this.schema = schema;
        this.properties = schema.getSchemaNode().path("properties");
    }

    boolean declares(String property) {
        return properties.has(property);
    }

    /** Whether a property names a file in the object store. */
    boolean isFile(String property) {
        return property.toLowerCase(Locale.ROOT).endsWith("storagekey")
                || properties.path(property).path("format").asString("").equals("storage-key");
    }

    /** Whether a property chooses one of the tool's styles. */
    boolean isStyle(String property) {
        return property.equals("styleReferenceId")
                || properties.path(property).path("format").asString("").equals("style-reference");
    }

    void requireValid(ObjectNode input) {
        var errors = schema.validate(input);
        if (!errors.isEmpty()) {
            var choices = errors.stream()
                    .filter(SchemaFault::isChoice)
                    .map(error -> error.getInstanceLocation().toString())
                    .collect(Collectors.toSet());
            throw Problem.invalid(errors.stream()
                    .filter(error -> SchemaFault.isChoice(error)
                            || !choices.contains(error.getInstanceLocation().toString())) // its branches say less
                    .map(InputSchema::field)
                    .toList());
        }
    }

    /** The way back from {@link TaskInput#texts}: what was a string is known here. */
    ObjectNode typed(Map<String, String> texts) {
        var input = JSON.createObjectNode();
        texts.forEach((name, text) -> {
            var type = properties.path(name).path("type").asString(STRING);
            input.set(name, type.equals(STRING) ? JSON.valueToTree(text) : value(text));
        });
        return input;
    }

    private static JsonNode value(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            return JSON.valueToTree(text); // the schema says otherwise by now, and will refuse it
        }
    }

    private static FieldError field(Error error) {
        var property = error.getProperty(); // of what is missing or too much, where the error is about its parent
        var pointer = INPUT + error.getInstanceLocation() + (property == null ? "" : "/" + escaped(property));
        var name = pointer.substring(pointer.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
        return new FieldError(pointer, SchemaFault.sentence(name, error));
    }

    private static String escaped(String property) {
        return property.replace("~", "~0").replace("/", "~1");
    }
}
