package dev.easel.query.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.easel.engine.WireSerializer;
import java.io.UncheckedIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Values of messages as JSON, in the form in which the log has them: ids and amounts as scalars, times in ISO 8601. */
public final class WireJson {

    private static final ObjectMapper WIRE = WireSerializer.mapper();

    private WireJson() {}

    public static String write(Object value) {
        try {
            return WIRE.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static <T> T read(String json, Class<T> type) {
        try {
            return WIRE.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a tree of the JSON that HTTP answers are made of. */
    public static JsonNode tree(Object value) {
        return JsonMapper.shared().readTree(write(value));
    }
}
