package dev.easel.platform;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One instance of any message, made of fixed values: the same every time. */
final class Samples {

    private Samples() {}

    static Object of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return collection(generic);
        }
        var raw = (Class<?>) type;
        if (raw == String.class) {
            return "text";
        } else if (raw == long.class) {
            return 7L;
        } else if (raw == int.class || raw == Integer.class) {
            return 3;
        } else if (raw == boolean.class) {
            return true;
        } else if (raw == Instant.class) {
            return Instant.parse("2026-01-02T03:04:05.678901Z");
        } else if (raw == Duration.class) {
            return Duration.ofSeconds(60);
        } else if (raw.isEnum()) {
            return raw.getEnumConstants()[0];
        }
        return record(raw);
    }

    private static Object collection(ParameterizedType generic) {
        var raw = generic.getRawType();
        var of = generic.getActualTypeArguments();
        if (raw == List.class) {
            return List.of(of(of[0]));
        } else if (raw == Set.class) {
            return Set.of(of(of[0]));
        } else if (raw == Map.class) {
            return Map.of(of(of[0]), of(of[1]));
        }
        throw new AssertionError("no sample for " + generic);
    }

    private static Object record(Class<?> type) {
        var components = type.getRecordComponents();
        var types = Arrays.stream(components).map(it -> it.getType()).toArray(Class<?>[]::new);
        try {
            var prefix = components.length == 1 && types[0] == String.class ? prefix(type) : "";
            var values = prefix.isEmpty()
                    ? Arrays.stream(components)
                            .map(it -> of(it.getGenericType()))
                            .toArray()
                    : new Object[] {prefix + "_00000000000000000000000000000001"};
            return type.getConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("no sample for " + type, e);
        }
    }

    private static String prefix(Class<?> type) throws ReflectiveOperationException {
        return (String) type.getField("PREFIX").get(null);
    }
}
