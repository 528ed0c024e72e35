package dev.easel.saga.canary;

import dev.easel.command.canary.CommandCanary;
import dev.easel.saga.providers.canary.VendorCanary;
import java.sql.Connection;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.saga.SagaEventHandler;

/**
 * Breaks rules 02c (knows another side), 09a to 09d (JDBC, no group, a command without waiting, a memory of a class) and
 * 11c (knows a vendor from within).
 */
public class SagaCanary {

    Class<?> other = CommandCanary.class;
    Class<?> vendor = VendorCanary.class;

    @SagaEventHandler(associationProperty = "id")
    @SuppressWarnings("FutureReturnValueIgnored") // that is the offence
    void on(String event, Connection connection, CommandGateway commands) {
        commands.send(event);
    }
}
