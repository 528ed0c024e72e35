package dev.easel.engine;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/** Gives handlers the {@link Position} of their event. */
final class PositionResolver implements ParameterResolverFactory, ParameterResolver<Long> {

    @Override
    public @Nullable ParameterResolver<Long> createInstance(Executable executable, Parameter[] parameters, int index) {
        return parameters[index].isAnnotationPresent(Position.class) ? this : null;
    }

    @Override
    public Long resolveParameterValue(Message<?> message) {
        return ((TrackedEventMessage<?>) message).trackingToken().position().orElseThrow();
    }

    @Override
    public boolean matches(Message<?> message) {
        return message instanceof TrackedEventMessage<?>;
    }
}
