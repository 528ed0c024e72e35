package dev.easel.command.tasks;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dev.easel.api.catalog.Quote;
import dev.easel.api.catalog.ToolId;
import dev.easel.platform.Problem;
import dev.easel.platform.Problem.FieldError;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.ObjectNode;

/** Holds inputs against the JSON Schema of their tool. Nothing is fetched for it: a schema stands alone. */
final class InputSchemas {

    private static final String INPUT = "/input";

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().locale(Locale.ENGLISH).build()));
    private final Map<ToolId, Compiled> compiled = new ConcurrentHashMap<>();

    void requireValid(Quote quote, ObjectNode input) {
        var errors = of(quote).validate(input);
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors.stream().map(InputSchemas::field).toList());
        }
    }

    private Schema of(Quote quote) {
        var present = compiled.compute(
                quote.toolId(),
                (_, known) -> known != null && known.version() == quote.version() ? known : compile(quote));
        return present.schema();
    }

    private Compiled compile(Quote quote) {
        return new Compiled(
                quote.version(), registry.getSchema(quote.definition().inputSchema()));
    }

    private static FieldError field(Error error) {
        var property = error.getProperty(); // of what is missing or too much, where the error is about its parent
        var pointer = INPUT + error.getInstanceLocation() + (property == null ? "" : "/" + escaped(property));
        return new FieldError(pointer, error.getMessage());
    }

    private static String escaped(String property) {
        return property.replace("~", "~0").replace("/", "~1");
    }

    private record Compiled(long version, Schema schema) {}
}
