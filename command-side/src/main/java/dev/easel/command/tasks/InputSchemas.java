package dev.easel.command.tasks;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
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
    private final Map<Place, Compiled> compiled = new ConcurrentHashMap<>();

    InputSchema of(Offer offer) {
        var quote = offer.quote();
        var present = compiled.compute(
                new Place(quote.toolId(), offer.followUp() != null),
                (_, known) -> known != null && known.version() == quote.version() ? known : compile(offer));
        return present.schema();
    }

    private Compiled compile(Offer offer) {
        var schema = registry.getSchema(offer.inputSchema());
        return new Compiled(offer.quote().version(), new InputSchema(schema));
    }

    private record Place(ToolId toolId, boolean isFollowUp) {}

    private record Compiled(long version, InputSchema schema) {}
}
