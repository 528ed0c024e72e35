package dev.easel.command.tasks;

import com.networknt.schema.Error;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What is wrong with an input, in words: a schema speaks to programmers. */
final class SchemaFault {

    private SchemaFault() {}

    static String sentence(String field, Error error) {
        return field + " " + complaint(error);
    }

    /** Whether none of several ways fits; the errors of each way come along. */
    static boolean isChoice(Error error) {
        return error.getKeyword().equals("oneOf") || error.getKeyword().equals("anyOf");
    }

    private static String complaint(Error error) {
        var asked = error.getSchemaNode();
        return switch (error.getKeyword()) {
            case "required" -> "is missing";
            case "additionalProperties", "unevaluatedProperties" -> "is not asked for";
            case "type" -> "must be " + type(asked.asString(""));
            case "enum" -> "must be one of " + listed(asked.valueStream());
            case "const" -> "must be " + asked.asString();
            case "oneOf", "anyOf" ->
                asked.valueStream().allMatch(way -> way.has("const"))
                        ? "must be one of " + listed(asked.valueStream().map(way -> way.path("const")))
                        : "is none of what it may be";
            case "minLength" -> "must have at least " + asked.asString() + " characters";
            case "maxLength" -> "must have at most " + asked.asString() + " characters";
            case "minimum" -> "must be at least " + asked.asString();
            case "maximum" -> "must be at most " + asked.asString();
            case "pattern", "format" -> "is not written as it must be";
            default -> error.getMessage();
        };
    }

    private static String listed(Stream<JsonNode> values) {
        return values.map(JsonNode::asString).collect(Collectors.joining(", "));
    }

    private static String type(String type) {
        return switch (type) {
            case "string" -> "text";
            case "integer" -> "a whole number";
            case "number" -> "a number";
            case "boolean" -> "true or false";
            case "array" -> "a list";
            case "object" -> "an object";
            default -> "of another kind";
        };
    }
}
