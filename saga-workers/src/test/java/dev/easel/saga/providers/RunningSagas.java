package dev.easel.saga.providers;

import dev.easel.embedded.TestServices;
import dev.easel.platform.EaselSide;
import dev.easel.saga.platform.SagaWiring;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The saga side on real services, with the faulty provider and somebody who takes its commands. */
public final class RunningSagas implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private RunningSagas(Map<String, Object> settings) {
        context = new SpringApplicationBuilder(App.class).properties(settings).run();
    }

    public static RunningSagas start() {
        return on(new HashMap<>(TestServices.fresh()));
    }

    public static RunningSagas on(Map<String, Object> settings) {
        var all = new HashMap<>(settings);
        all.put("PORT", "0");
        all.put("JOB_BACKOFF_DELAY_MS", "50");
        all.put("easel.desk.lease", "3s");
        return new RunningSagas(all);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Appends an event to the log, as its aggregate would. */
    public void append(String aggregate, long sequence, Object event) {
        bean(EventBus.class).publish(new GenericDomainEventMessage<>("task", aggregate, sequence, event));
    }

    @Override
    public void close() {
        context.close();
    }

    /** What the test adds. */
    @EaselSide
    @Import(SagaWiring.class)
    static class App {

        @Bean
        FaultyProvider faultyProvider() {
            return new FaultyProvider();
        }

        @Bean
        SpareProvider spareProvider() {
            return new SpareProvider();
        }

        @Bean
        Recorder recorder(CommandBus bus) {
            return new Recorder(bus);
        }
    }
}
