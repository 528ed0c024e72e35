package dev.easel.command.tasks;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dev.easel.api.catalog.Quote;
import dev.easel.api.catalog.ToolId;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The input schemas of tools, compiled once per version. Nothing is fetched for them: a schema stands alone. */
final class InputSchemas {

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().locale(Locale.ENGLISH).build()));
    private final Map<ToolId, Compiled> compiled = new ConcurrentHashMap<>();

    InputSchema of(Quote quote) {
        var present = compiled.compute(
                quote.toolId(),
                (_, known) -> known != null && known.version() == quote.version() ? known : compile(quote));
        return present.schema();
    }

    private Compiled compile(Quote quote) {
        var schema = registry.getSchema(quote.definition().inputSchema());
        return new Compiled(quote.version(), new InputSchema(schema));
    }

    private record Compiled(long version, InputSchema schema) {}
}
