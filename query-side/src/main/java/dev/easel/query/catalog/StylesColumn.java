package dev.easel.query.catalog;

import dev.easel.api.catalog.Style;
import dev.easel.query.platform.WireJson;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Keeps styles in a column, as the log has them. */
@Converter
class StylesColumn implements AttributeConverter<List<Style>, String> {

    @Override
    public String convertToDatabaseColumn(List<Style> styles) {
        return WireJson.write(styles);
    }

    @Override
    public List<Style> convertToEntityAttribute(String json) {
        return List.of(WireJson.read(json, Style[].class));
    }
}
