package dev.easel.engine;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.easel.api.WireName;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A small aggregate that is kept as a snapshot too. */
class Diary implements Snapshotted {

    @AggregateIdentifier
    private @Nullable String id;

    private long pages;
    private boolean opened;
    private int extent;

    Diary() {}

    Diary(Pages snapshot) {
        id = snapshot.id();
        pages = snapshot.pages();
        extent = snapshot.extent();
        opened = true;
    }

    @Override
    public Object snapshot() {
        return new Pages(requireNonNull(id), pages, extent);
    }

    @Override
    public int extent() {
        return extent;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(Write command) {
        for (var i = 0; i < command.pages(); i++) {
            apply(new Written(command.id(), command.extent(), "dear " + command.id() + " no. " + (pages + 1)));
        }
    }

    /** How many pages there are, and whether they were read from a snapshot. */
    @CommandHandler
    Read decide(Count query) {
        return new Read(pages, opened);
    }

    @EventSourcingHandler
    void evolve(Written event) {
        id = event.id();
        pages++;
        extent = event.extent();
    }

    record Write(@TargetAggregateIdentifier String id, int pages, int extent) {}

    record Count(@TargetAggregateIdentifier String id) {}

    record Written(String id, int extent, String text) {}

    record Read(long pages, boolean fromSnapshot) {}

    record Pages(String id, long pages, int extent) {

        Pages {
            requireNonNull(id, "id");
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Wiring {

        @Bean
        WireCatalog diaryNames() {
            return new WireCatalog(List.of(
                    new WireName("test.written", 1, Written.class), new WireName("test.pages", 2, Pages.class)));
        }

        @Bean
        ConfigurerModule diaries() {
            return configurer -> configurer.configureAggregate(
                    AggregateRuntime.configure(Diary.class, Diary::new, Pages.class, Diary::new));
        }
    }
}
