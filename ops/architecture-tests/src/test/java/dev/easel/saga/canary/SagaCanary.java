package dev.easel.saga.canary;

import dev.easel.command.canary.CommandCanary;
import java.sql.Connection;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.saga.SagaEventHandler;

/** Breaks rules 02c (knows another side) and 09a to 09c (JDBC, no group, a command without waiting). */
public class SagaCanary {

    Class<?> other = CommandCanary.class;

    @SagaEventHandler(associationProperty = "id")
    @SuppressWarnings("FutureReturnValueIgnored") // that is the offence
    void on(String event, Connection connection, CommandGateway commands) {
        commands.send(event);
    }
}
