package dev.easel.engine;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleKeyDeserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.module.SimpleSerializers;
import java.io.IOException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Writes ids and amounts (records of one text or number) as bare scalars, in values and as map keys. */
final class WireModule extends SimpleModule {

    @Serial
    private static final long serialVersionUID = 1L;

    WireModule() {
        super("easel-wire");
        setSerializers(new Writers());
        setDeserializers(new Readers());
        setKeyDeserializers(new KeyReaders());
    }

    private static final class Writers extends SimpleSerializers {

        @Serial
        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable JsonSerializer<?> findSerializer(
                SerializationConfig config, JavaType type, BeanDescription description) {
            return ScalarRecord.is(type.getRawClass()) ? new ScalarWriter(new ScalarRecord(type.getRawClass())) : null;
        }
    }

    private static final class Readers extends SimpleDeserializers {

        @Serial
        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable JsonDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription description) {
            return ScalarRecord.is(type.getRawClass()) ? new ScalarReader(new ScalarRecord(type.getRawClass())) : null;
        }
    }

    private static final class KeyReaders extends SimpleKeyDeserializers {

        @Serial
        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable KeyDeserializer findKeyDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription description) {
            if (!ScalarRecord.is(type.getRawClass())) {
                return null;
            }
            var scalar = new ScalarRecord(type.getRawClass());
            return new KeyDeserializer() {
                @Override
                public Object deserializeKey(String key, DeserializationContext context) {
                    return scalar.from(key);
                }
            };
        }
    }

    private static final class ScalarWriter extends JsonSerializer<Object> {

        private final ScalarRecord scalar;

        ScalarWriter(ScalarRecord scalar) {
            this.scalar = scalar;
        }

        @Override
        public void serialize(Object value, JsonGenerator out, SerializerProvider provider) throws IOException {
            if (scalar.of(value) instanceof Long number) {
                out.writeNumber(number);
            } else {
                out.writeString(scalar.of(value).toString());
            }
        }
    }

    private static final class ScalarReader extends StdDeserializer<Object> {

        @Serial
        private static final long serialVersionUID = 1L;

        private final transient ScalarRecord scalar;

        ScalarReader(ScalarRecord scalar) {
            super(scalar.type());
            this.scalar = scalar;
        }

        @Override
        public Object deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return scalar.from(in.getText());
        }
    }
}
