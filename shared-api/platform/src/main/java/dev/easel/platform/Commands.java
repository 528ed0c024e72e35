package dev.easel.platform;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;

/**
 * Sends commands and waits for their answers. A refusal arrives as {@code CommandExecutionException} with the
 * {@code Refusal} as details, an unknown aggregate as {@code AggregateNotFoundException}.
 */
public final class Commands {

    private static final int PATIENCE_SECONDS = 10;

    private final CommandGateway gateway;
    private final Supplier<Map<String, Object>> trail;

    Commands(CommandGateway gateway, Supplier<Map<String, Object>> trail) {
        this.gateway = gateway;
        this.trail = trail;
    }

    /** The same, on behalf of a part of the system instead of the present caller. */
    public Commands as(String system) {
        return new Commands(gateway, () -> Trail.ofSystem(system));
    }

    /** Sends and waits; for commands that answer nothing. */
    public void tell(Object command) {
        send(command);
    }

    /** Sends and waits for the answer. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"
    }) // the handler's answer type is what the caller names
    public <R> R ask(Object command) {
        var answer = send(command);
        if (answer == null) {
            throw new IllegalArgumentException(
                    "Expected an answer to " + command.getClass().getSimpleName());
        }
        return (R) answer;
    }

    private @Nullable Object send(Object command) {
        var message = new GenericCommandMessage<>(command, trail.get());
        try {
            return gateway.send(message).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw Problem.unavailable(
                    "COMMAND_TIMEOUT", "The command was not answered in time; ask again with the same key.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.unavailable("COMMAND_TIMEOUT", "The server is stopping; ask again with the same key.");
        }
    }
}
