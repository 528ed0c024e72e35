package dev.easel.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.easel.api.WireName;
import dev.easel.embedded.TestServices;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The engine on a real database, with a small aggregate of its own. */
class EngineIT {

    private static ConfigurableApplicationContext context;

    @BeforeAll
    static void start() {
        context = new SpringApplicationBuilder(App.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "axon.axonserver.enabled=false",
                        "axon.timeout.enabled=false",
                        "spring.flyway.enabled=false",
                        "test.database=" + TestServices.freshDatabase())
                .run();
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void pushesEveryEventOfManyWritersInOrderAndWithoutAGap() {
        var before = log().head();
        try (var writers = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 400).forEach(i -> writers.execute(() -> count("counter-" + i % 40)));
        }
        var counted = context.getBean(Counted.class).positions;
        await().atMost(Duration.ofSeconds(10)).until(() -> counted.size() >= 400);
        assertThat(counted).isSorted().doesNotHaveDuplicates();
        assertThat(counted).contains(LongStream.of(log().head()).boxed().toArray(Long[]::new));
        assertThat(log().after(before, 1000))
                .hasSize(400)
                .extracting(LoggedEvent::name)
                .containsOnly("test.counted");
    }

    @Test
    void reachesAReaderWithinMillisecondsNotPolls() {
        count("quick");
        var head = log().head();
        assertThat(context.getBean(Readers.class).awaitReached("test.counted", head, Duration.ofSeconds(5)))
                .isTrue();
        assertThat(context.getBean(Readers.class).all()).singleElement().satisfies(reader -> {
            assertThat(reader.group()).isEqualTo("test.counted");
            assertThat(reader.lag()).isZero();
            assertThat(reader.failing()).isFalse();
        });
    }

    @Test
    void bringsBackARefusalAndRecordsNothing() {
        count("refusing");
        var before = log().ofAggregate("refusing");
        assertThatThrownBy(() -> context.getBean(CommandGateway.class).sendAndWait(new Refuse("refusing")))
                .isInstanceOf(CommandExecutionException.class)
                .extracting(it -> ((CommandExecutionException) it).getDetails().orElseThrow())
                .isEqualTo("no");
        assertThat(log().ofAggregate("refusing")).isEqualTo(before);
    }

    @Test
    void storesNoLargeObjects() {
        count("bytes");
        var large = context.getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("select count(*) from pg_largeobject_metadata")
                .query(Long.class)
                .single();
        assertThat(large).isZero();
    }

    private static void count(String id) {
        context.getBean(CommandGateway.class).sendAndWait(new Count(id));
    }

    private static EventLog log() {
        return context.getBean(EventLog.class);
    }

    record Count(@TargetAggregateIdentifier String id) {}

    record Refuse(@TargetAggregateIdentifier String id) {}

    record CountedOnce(String id, long total) {}

    static class Counter {

        @AggregateIdentifier
        @org.jspecify.annotations.Nullable
        private String id;

        private long total;

        Counter() {}

        @CommandHandler
        @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
        void decide(Count command) {
            AggregateLifecycle.apply(new CountedOnce(command.id(), total + 1));
        }

        @CommandHandler
        void decide(Refuse command) {
            throw new CommandExecutionException("refused", null, "no");
        }

        @EventSourcingHandler
        void evolve(CountedOnce event) {
            id = event.id();
            total = event.total();
        }
    }

    @ProcessingGroup("test.counted")
    static class Counted {

        private final List<Long> positions = new CopyOnWriteArrayList<>();

        @EventHandler
        void on(CountedOnce event, @Position long position) {
            positions.add(position);
        }
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(EngineWiring.class)
    static class App {

        @Bean
        DataSource dataSource(org.springframework.core.env.Environment env) {
            var uri = URI.create(env.getRequiredProperty("test.database"));
            var user = uri.getUserInfo().split(":");
            var source = new DriverManagerDataSource(
                    "jdbc:postgresql://" + uri.getHost() + ":" + uri.getPort() + uri.getPath(), user[0], user[1]);
            Flyway.configure()
                    .dataSource(source)
                    .schemas("engine")
                    .locations("classpath:db/engine")
                    .load()
                    .migrate();
            return source;
        }

        @Bean
        WireCatalog names() {
            return new WireCatalog(List.of(new WireName("test.counted", 1, CountedOnce.class)));
        }

        @Bean
        ConfigurerModule counters() {
            return configurer -> configurer.configureAggregate(AggregateRuntime.configure(Counter.class));
        }

        @Bean
        Counted counted() {
            return new Counted();
        }
    }
}
