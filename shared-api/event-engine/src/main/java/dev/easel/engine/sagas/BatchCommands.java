package dev.easel.engine.sagas;

import static java.util.Objects.requireNonNullElse;

import dev.easel.engine.EngineUnavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Commands that follow from the events of one batch. They are sent at once and wait for each other no longer than their
 * aggregates ask for; the batch commits only when every one is answered, and a failure of any fails the batch, which is
 * then handled again. So a command may be sent twice and has to mean the same then.
 */
public final class BatchCommands {

    private static final String BATCH = "easel.batch-commands";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<Sent> sent = new ArrayList<>();

    private BatchCommands() {}

    /** Sends a command whose answer decides nothing. */
    public static void send(CommandGateway gateway, Object command) {
        send(gateway, command, _ -> null);
    }

    /**
     * Sends a command whose answer says which one follows.
     *
     * @param next the one that follows, or null; called once, on this thread, before the batch commits
     */
    public static <R> void send(CommandGateway gateway, Object command, Function<R, @Nullable Object> next) {
        present().begin(gateway, new GenericCommandMessage<>(command), next);
    }

    private static BatchCommands present() {
        UnitOfWork<?> unit = CurrentUnitOfWork.get();
        return unit.root().getOrComputeResource(BATCH, _ -> {
            var batch = new BatchCommands();
            unit.onPrepareCommit(_ -> batch.await());
            return batch;
        });
    }

    @SuppressWarnings("unchecked") // the handler's answer type is what the caller names
    private <R> void begin(
            CommandGateway gateway, GenericCommandMessage<?> command, Function<R, @Nullable Object> next) {
        sent.add(new Sent(gateway, gateway.send(command), CurrentUnitOfWork.correlationData(), (Function<
                        @Nullable Object, @Nullable Object>)
                (Function<?, ?>) next));
    }

    /** What follows is sent before anything later is waited for. */
    private void await() {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        for (var i = 0; i < sent.size(); i++) {
            var one = sent.get(i);
            var next = one.next().apply(answer(one.answer(), deadline - System.nanoTime()));
            if (next != null) {
                begin(one.gateway(), new GenericCommandMessage<>(next, one.trail()), _ -> null);
            }
        }
    }

    private static @Nullable Object answer(CompletableFuture<?> answer, long nanos) {
        try {
            return answer.get(nanos, TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            var failure = requireNonNullElse(e.getCause(), e);
            throw failure instanceof RuntimeException it ? it : new IllegalStateException(failure);
        } catch (TimeoutException e) {
            throw new EngineUnavailable("commands were not answered within " + PATIENCE, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineUnavailable("closing", e);
        }
    }

    private record Sent(
            CommandGateway gateway,
            CompletableFuture<?> answer,
            MetaData trail,
            Function<@Nullable Object, @Nullable Object> next) {}
}
