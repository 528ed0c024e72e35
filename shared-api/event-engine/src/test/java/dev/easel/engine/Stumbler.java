package dev.easel.engine;

import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.common.AxonTransientException;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A reader that cannot go on in some processes, as if their database were away. */
@ProcessingGroup(Stumbler.GROUP)
final class Stumbler {

    static final String GROUP = "test.stumbled";
    static final String STUMBLES = "test.stumbles=true";

    private final boolean stumbles;
    private final AtomicInteger handled = new AtomicInteger();

    private Stumbler(boolean stumbles) {
        this.stumbles = stumbles;
    }

    @EventHandler
    void on(Counter.Counted event) {
        if (stumbles) {
            throw new Away();
        }
        handled.incrementAndGet();
    }

    int handled() {
        return handled.get();
    }

    private static final class Away extends AxonTransientException {

        private static final long serialVersionUID = 1;

        private Away() {
            super("the database is away");
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Wiring {

        @Bean
        Stumbler stumbler(@Value("${test.stumbles:false}") boolean stumbles) {
            return new Stumbler(stumbles);
        }
    }
}
