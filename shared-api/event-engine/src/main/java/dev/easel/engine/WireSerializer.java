package dev.easel.engine;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import dev.easel.api.WireName;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.json.JacksonSerializer;

/** JSON whose types are wire names with versions, so that classes may move without touching what is stored. */
public final class WireSerializer extends JacksonSerializer {

    private final Map<Class<?>, WireName> byClass;
    private final Map<String, WireName> byName;

    public WireSerializer(Collection<WireName> names) {
        super(JacksonSerializer.builder().objectMapper(mapper()));
        byClass = names.stream().collect(Collectors.toUnmodifiableMap(WireName::type, Function.identity()));
        byName = names.stream().collect(Collectors.toUnmodifiableMap(WireName::name, Function.identity()));
    }

    /** How messages look in JSON: fields as they are, ids and amounts as scalars, times in ISO 8601. */
    public static ObjectMapper mapper() {
        return JsonMapper.builder()
                .addModules(new WireModule(), new JavaTimeModule(), new Jdk8Module(), new ParameterNamesModule())
                .disable(
                        SerializationFeature.WRITE_DATES_AS_TIMESTAMPS,
                        SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .visibility(PropertyAccessor.FIELD, Visibility.ANY)
                .visibility(PropertyAccessor.GETTER, Visibility.NONE)
                .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                .build();
    }

    @Override
    @SuppressWarnings("rawtypes") // as the overridden method has it
    public SerializedType typeForClass(Class type) {
        var name = byClass.get(type);
        return name == null
                ? super.typeForClass(type)
                : new SimpleSerializedType(name.name(), Integer.toString(name.version()));
    }

    /**
     * @throws EngineUnavailable for a name that nobody here knows, or another version of one: passed over, it would be
     *     missing from whatever is built from the log
     */
    @Override
    @SuppressWarnings("rawtypes") // as the overridden method has it
    public Class classForType(SerializedType type) {
        var name = byName.get(type.getName());
        if (name != null && !Integer.toString(name.version()).equals(type.getRevision())) {
            throw new EngineUnavailable(
                    "The log has %s in version %s, but this process reads version %d: it needs an upcaster, or a newer Easel"
                            .formatted(type.getName(), type.getRevision(), name.version()));
        }
        var found = super.classForType(type);
        if (found == UnknownSerializedType.class) {
            throw new EngineUnavailable("The log has %s, which this process does not know: it needs a newer Easel"
                    .formatted(type.getName()));
        }
        return found;
    }

    @Override
    protected String resolveClassName(SerializedType type) {
        var name = byName.get(type.getName());
        return name == null ? type.getName() : name.type().getName();
    }
}
