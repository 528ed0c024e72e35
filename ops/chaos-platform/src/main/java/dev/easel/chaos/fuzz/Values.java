package dev.easel.chaos.fuzz;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Draws values for JSON schemas: mostly what fits, now and then what nobody should send. */
final class Values {

    private static final int WILD_PERCENT = 15;
    private static final int MOST_ITEMS = 3;
    private static final int DEEPEST = 6;
    private static final int LONG = 5_000;
    private static final List<String> WORDS =
            List.of("sea", "Lighthouse", "background-remove", "figme", "user@easel.example", "1", "10");
    private static final List<String> WILD_TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\ud83d\udca5",
            "\ud800",
            "../../etc/passwd",
            "<script>alert(1)</script>",
            "' or 1=1 --",
            "%00",
            "%",
            "${jndi:ldap://127.0.0.1/x}",
            "{{7*7}}",
            "-1",
            "NaN",
            "1e400",
            "9223372036854775808",
            "\u0661\u0662",
            "a\r\nX-Evil: 1",
            "\u202eabc",
            "2026-02-30T25:61:00Z",
            "+292278994-08-17T07:12:55.807Z",
            "true",
            "null",
            "[]",
            "x".repeat(LONG));

    private final Random random;
    private final JsonNode schemas;
    private final Harvest harvest;

    /** @param schemas those that others refer to, by name */
    Values(Random random, JsonNode schemas, Harvest harvest) {
        this.random = random;
        this.schemas = schemas;
        this.harvest = harvest;
    }

    boolean once(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T oneOf(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    String wildText() {
        return oneOf(WILD_TEXTS);
    }

    /** A text for a parameter of a path or a query. */
    String text(JsonNode schema) {
        return once(WILD_PERCENT) ? wildText() : json(schema, 0).asString("");
    }

    JsonNode json(JsonNode schema) {
        return json(schema, 0);
    }

    private JsonNode json(JsonNode schema, int depth) {
        if (schema.has("$ref")) {
            var name = schema.path("$ref").asString().replaceFirst(".*/", "");
            return json(schemas.path(name), depth + 1);
        }
        if (once(WILD_PERCENT) || depth > DEEPEST) {
            return wild();
        }
        for (var either : List.of("oneOf", "anyOf", "allOf")) {
            if (!schema.path(either).isEmpty()) {
                return json(
                        schema.path(either)
                                .path(random.nextInt(schema.path(either).size())),
                        depth + 1);
            }
        }
        if (!schema.path("enum").isEmpty()) {
            return schema.path("enum").path(random.nextInt(schema.path("enum").size()));
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "integer", "number" -> number(schema);
            case "boolean" -> JsonNodeFactory.instance.booleanNode(random.nextBoolean());
            default -> JsonNodeFactory.instance.stringNode(fitting(schema));
        };
    }

    private String type(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray() ? type.path(random.nextInt(type.size())).asString() : type.asString("string");
    }

    private JsonNode object(JsonNode schema, int depth) {
        var object = JsonNodeFactory.instance.objectNode();
        var required = new ArrayList<String>();
        schema.path("required").forEach(name -> required.add(name.asString()));
        schema.path("properties").forEachEntry((name, property) -> {
            if (required.contains(name) ? !once(3) : random.nextBoolean()) {
                object.set(name, json(property, depth + 1));
            }
        });
        if (once(WILD_PERCENT)) {
            object.set(wildText(), wild());
        }
        return object;
    }

    private JsonNode array(JsonNode schema, int depth) {
        var array = JsonNodeFactory.instance.arrayNode();
        var size = random.nextInt(MOST_ITEMS + 1);
        for (var i = 0; i < size; i++) {
            array.add(json(schema.path("items"), depth + 1));
        }
        return array;
    }

    private JsonNode number(JsonNode schema) {
        var least = schema.path("minimum").asLong(0);
        var most = Math.max(least, schema.path("maximum").asLong(least + 100));
        return JsonNodeFactory.instance.numberNode(least + random.nextLong(Math.min(most - least, 1_000) + 1));
    }

    private String fitting(JsonNode schema) {
        return switch (schema.path("format").asString("")) {
            case "date-time" ->
                Instant.now().minusSeconds(random.nextInt(1_000_000)).toString();
            case "email" -> "p" + random.nextInt(1_000) + "@fuzz.example";
            case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
            default -> once(50) ? harvest.some(random) : oneOf(WORDS);
        };
    }

    private JsonNode wild() {
        return switch (random.nextInt(8)) {
            case 0 -> JsonNodeFactory.instance.nullNode();
            case 1 -> JsonNodeFactory.instance.booleanNode(true);
            case 2 -> JsonNodeFactory.instance.numberNode(oneOf(List.of(-1L, 0L, Long.MAX_VALUE, Long.MIN_VALUE)));
            case 3 -> JsonNodeFactory.instance.numberNode(1.5);
            case 4 -> JsonNodeFactory.instance.arrayNode();
            case 5 -> JsonMapper.shared().readTree("{\"a\":{\"b\":[{}]}}");
            default -> JsonNodeFactory.instance.stringNode(wildText());
        };
    }
}
