package dev.easel.engine.lanes;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.Arrays;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Finds which aggregate a command is for. A command's class is looked at once; Axon's own resolver looks at every method
 * and field of it twice per command, which was 44 % of the time (engine.md 0.2).
 */
public final class RecordTargetResolver implements CommandTargetResolver {

    private static final ClassValue<Target> TARGETS = new ClassValue<>() {
        @Override
        protected Target computeValue(Class<?> type) {
            return new Target(accessor(type));
        }
    };

    private final CommandTargetResolver others =
            AnnotationCommandTargetResolver.builder().build();

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        var target = find(command);
        return target == null ? others.resolveTarget(command) : new VersionedAggregateIdentifier(target, null);
    }

    /** The id of the aggregate that a record is for; null when it is no record, or for none. */
    static @Nullable Object find(CommandMessage<?> command) {
        var accessor = TARGETS.get(command.getPayloadType()).accessor();
        if (accessor == null) {
            return null;
        }
        try {
            return accessor.invoke(command.getPayload());
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new UndeclaredThrowableException(e);
        }
    }

    private static @Nullable MethodHandle accessor(Class<?> type) {
        if (!type.isRecord()) {
            return null;
        }
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(TargetAggregateIdentifier.class))
                .findFirst()
                .map(field -> {
                    try {
                        field.setAccessible(true);
                        return MethodHandles.lookup().unreflectGetter(field);
                    } catch (IllegalAccessException e) {
                        throw new IllegalArgumentException("Expected a record that can be read, but got " + type, e);
                    }
                })
                .orElse(null);
    }

    private record Target(@Nullable MethodHandle accessor) {}
}
