package dev.easel.engine.lanes;

import static org.axonframework.commandhandling.GenericCommandResultMessage.asCommandResultMessage;

import dev.easel.engine.EngineUnavailable;
import dev.easel.engine.Prefetch;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.commandhandling.callbacks.NoOpCallback;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;

/**
 * A command bus with a few lanes. All commands of an aggregate go through the same lane, in the order in which they came,
 * so that none waits for a lock; a busy aggregate makes its lane's units of work larger, not longer in line.
 */
final class LaneCommandBus implements CommandBus, AutoCloseable {

    private final Map<String, MessageHandler<? super CommandMessage<?>>> handlers = new ConcurrentHashMap<>();
    private final List<MessageHandlerInterceptor<? super CommandMessage<?>>> handlerInterceptors =
            new CopyOnWriteArrayList<>();
    private final List<MessageDispatchInterceptor<? super CommandMessage<?>>> dispatchInterceptors =
            new CopyOnWriteArrayList<>();
    private final List<Lane> lanes;

    LaneCommandBus(int lanes, AggregateCache cache, Prefetch prefetch) {
        this.lanes = IntStream.range(0, lanes)
                .mapToObj(number -> new Lane(number, handlerInterceptors, cache, prefetch))
                .toList();
    }

    @Override
    public <C> void dispatch(CommandMessage<C> command) {
        dispatch(command, NoOpCallback.INSTANCE);
    }

    @Override
    @SuppressWarnings("unchecked") // interceptors and answers are of the types that their users named
    public <C, R> void dispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        requireNoLane(command);
        CommandMessage<?> intercepted = command;
        for (var interceptor : dispatchInterceptors) {
            intercepted = ((MessageDispatchInterceptor<CommandMessage<?>>) interceptor).handle(intercepted);
        }
        var handler = handlers.get(intercepted.getCommandName());
        var dispatchedCallback = (CommandCallback<Object, Object>) callback;
        if (handler == null) {
            dispatchedCallback.onResult(
                    (CommandMessage<Object>) intercepted,
                    asCommandResultMessage(new NoHandlerForCommandException(intercepted)));
        } else if (!lane(intercepted).offer(new Dispatched(intercepted, handler, dispatchedCallback))) {
            dispatchedCallback.onResult(
                    (CommandMessage<Object>) intercepted,
                    asCommandResultMessage(new EngineUnavailable("too many commands wait: nothing was recorded")));
        }
    }

    @Override
    public Registration subscribe(String commandName, MessageHandler<? super CommandMessage<?>> handler) {
        handlers.put(commandName, handler);
        return () -> handlers.remove(commandName, handler);
    }

    @Override
    public Registration registerHandlerInterceptor(MessageHandlerInterceptor<? super CommandMessage<?>> interceptor) {
        handlerInterceptors.add(interceptor);
        return () -> handlerInterceptors.remove(interceptor);
    }

    @Override
    public Registration registerDispatchInterceptor(MessageDispatchInterceptor<? super CommandMessage<?>> interceptor) {
        dispatchInterceptors.add(interceptor);
        return () -> dispatchInterceptors.remove(interceptor);
    }

    @Override
    public void close() {
        lanes.forEach(Lane::close);
    }

    private Lane lane(CommandMessage<?> command) {
        var target = RecordTargetResolver.find(command);
        var hash = target == null
                ? command.getIdentifier().hashCode()
                : target.toString().hashCode();
        return lanes.get(Math.floorMod(hash ^ (hash >>> 16), lanes.size()));
    }

    /** A lane that waits for a lane may wait for itself. */
    private void requireNoLane(CommandMessage<?> command) {
        if (lanes.stream().anyMatch(Lane::isCurrentThread)) {
            throw new IllegalStateException("Expected a decision from what the aggregate knows, but its handler sends "
                    + command.getCommandName() + ": let a saga do that");
        }
    }
}
