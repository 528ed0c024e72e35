package dev.easel.query.catalog;

import dev.easel.api.catalog.ToolDefinition;
import dev.easel.query.platform.WireJson;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a definition in a column, as the log has it. */
@Converter
class DefinitionColumn implements AttributeConverter<ToolDefinition, String> {

    @Override
    public String convertToDatabaseColumn(ToolDefinition definition) {
        return WireJson.write(definition);
    }

    @Override
    public ToolDefinition convertToEntityAttribute(String json) {
        return WireJson.read(json, ToolDefinition.class);
    }
}
