package dev.easel.chaos.node;

import dev.easel.chaos.node.Register.Answer;
import dev.easel.chaos.node.Register.Echoed;
import dev.easel.chaos.node.Register.Marked;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.SagaLifecycle;
import org.axonframework.modelling.saga.StartSaga;

/**
 * A saga of two steps for every operation: asks for its echo, and when that is there for another one. While its start is
 * parked, echoes that it asked for pass it by; so it asks how things stand when it begins at last (README of the engine).
 *
 * <p>Public only because Axon 4 creates sagas reflectively without opening access.
 */
@ProcessingGroup(Echo.GROUP)
public class Echo {

    static final String GROUP = "chaos.echo";

    private static final int STEPS = 2;
    private static final int REGISTERS = 8;
    private static final int PATIENCE_SECONDS = 10;

    @StartSaga
    @SagaEventHandler(associationProperty = "operation")
    void on(Marked event, CommandGateway commands, Failing failing) {
        SagaLifecycle.associateWith("echoOf", event.operation());
        failing.perhaps();
        if (ask(commands, event.operation(), 1) && ask(commands, event.operation(), 2)) {
            SagaLifecycle.end();
        }
        failing.perhaps(); // what was asked is done all the same, and asked again
    }

    @SagaEventHandler(associationProperty = "echoOf")
    void on(Echoed event, CommandGateway commands, Failing failing) {
        failing.perhaps();
        if (event.step() == STEPS) {
            SagaLifecycle.end();
        } else {
            ask(commands, event.echoOf(), event.step() + 1);
        }
    }

    /** Whether it was there already. */
    private static boolean ask(CommandGateway commands, String operation, int step) {
        var register = "echo-" + Math.floorMod(operation.hashCode(), REGISTERS);
        return commands.<Boolean>sendAndWait(new Answer(register, operation, step), PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
