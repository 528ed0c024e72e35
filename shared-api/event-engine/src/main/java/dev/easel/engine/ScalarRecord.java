package dev.easel.engine;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.UndeclaredThrowableException;

/** A record of one text or one whole number, such as an id or an amount: on the wire it is that scalar. */
final class ScalarRecord {

    private final Class<?> type;
    private final boolean number;
    private final MethodHandle make;
    private final MethodHandle read;

    ScalarRecord(Class<?> type) {
        this.type = type;
        var component = type.getRecordComponents()[0];
        this.number = component.getType() == long.class;
        try {
            var lookup = MethodHandles.publicLookup();
            this.make = lookup.unreflectConstructor(type.getConstructor(component.getType()));
            this.read = lookup.unreflect(component.getAccessor());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("Expected a public record, but got " + type, e);
        }
    }

    static boolean is(Class<?> type) {
        if (!type.isRecord()
                || type.getRecordComponents().length != 1
                || !type.getName().startsWith("dev.easel.api.")) {
            return false;
        }
        var component = type.getRecordComponents()[0].getType();
        return component == String.class || component == long.class;
    }

    Class<?> type() {
        return type;
    }

    Object of(Object value) {
        return invoke(read, value);
    }

    Object from(String text) {
        return number ? invoke(make, Long.parseLong(text)) : invoke(make, text);
    }

    private static Object invoke(MethodHandle handle, Object argument) {
        try {
            return handle.invoke(argument);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new UndeclaredThrowableException(e);
        }
    }
}
