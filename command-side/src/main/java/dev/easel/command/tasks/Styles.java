package dev.easel.command.tasks;

import dev.easel.api.catalog.Style;
import dev.easel.platform.Problem;
import dev.easel.platform.Problem.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The style that an input chooses among those of its tool; the work is given the key of its picture. */
final class Styles {

    private static final String KEY = "styleStorageKey";

    private Styles() {}

    /** The key that an earlier submission was given does not count: the choice is looked up anew. */
    static void forget(ObjectNode input, InputSchema schema) {
        if (input.propertyNames().stream().anyMatch(schema::isStyle)) {
            input.remove(KEY);
        }
    }

    /** The input as the work is given it. */
    static ObjectNode asWorkedOn(ObjectNode input, InputSchema schema, List<Style> styles) {
        var all = input.deepCopy();
        for (var property : input.properties()) {
            if (schema.isStyle(property.getKey())) {
                var style = find(property.getValue().asString(""), styles);
                if (style == null) {
                    throw Problem.invalid(List.of(new FieldError(
                            "/input/" + property.getKey(), "Expected the id of one of the tool's styles.")));
                }
                all.put(KEY, style.storageKey());
            }
        }
        return all;
    }

    private static @Nullable Style find(String id, List<Style> styles) {
        return styles.stream()
                .filter(style -> style.styleId().value().equals(id))
                .findFirst()
                .orElse(null);
    }
}
