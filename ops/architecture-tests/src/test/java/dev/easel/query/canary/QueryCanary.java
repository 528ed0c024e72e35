package dev.easel.query.canary;

import dev.easel.command.canary.CommandCanary;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventHandler;

/** Breaks rules 02b (knows another side), 10a and 10b (no group, no memory plan) and 10c (sends commands). */
public class QueryCanary {

    Class<?> other = CommandCanary.class;

    @EventHandler
    @SuppressWarnings("FutureReturnValueIgnored") // that is the offence
    void on(String event, CommandGateway commands) {
        commands.send(event);
    }
}
