package dev.easel.engine;

import com.zaxxer.hikari.HikariDataSource;
import dev.easel.api.WireName;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** A process with the engine, counters, and one reader. */
record RunningEngine(ConfigurableApplicationContext context) implements AutoCloseable {

    /** @param database address with user and password */
    static RunningEngine on(String database, String... settings) {
        return with(List.of(), database, settings);
    }

    /** @param more configurations beside the counters and their reader */
    static RunningEngine with(List<Class<?>> more, String database, String... settings) {
        return new RunningEngine(new SpringApplicationBuilder(App.class)
                .sources(more.toArray(Class<?>[]::new))
                .web(WebApplicationType.NONE)
                .properties(
                        "axon.axonserver.enabled=false",
                        "axon.timeout.enabled=false",
                        "spring.flyway.enabled=false",
                        "test.database=" + database)
                .properties(settings)
                .run());
    }

    long count(String id) {
        return context.getBean(CommandGateway.class).sendAndWait(new Counter.Count(id));
    }

    CommandGateway gateway() {
        return context.getBean(CommandGateway.class);
    }

    EventLog log() {
        return context.getBean(EventLog.class);
    }

    /** Positions that the reader was shown, in its order. */
    List<Long> positions() {
        return context.getBean(Reader.class).positions;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    @ProcessingGroup("test.counted")
    static class Reader {

        private final List<Long> positions = new CopyOnWriteArrayList<>();

        @EventHandler
        void on(Counter.Counted event, @Position long position) {
            positions.add(position);
        }
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(EngineWiring.class)
    static class App {

        @Bean(destroyMethod = "close")
        HikariDataSource dataSource(Environment env) {
            var uri = URI.create(env.getRequiredProperty("test.database"));
            var user = uri.getUserInfo().split(":");
            var source = new HikariDataSource();
            source.setJdbcUrl("jdbc:postgresql://" + uri.getHost() + ":" + uri.getPort() + uri.getPath());
            source.setUsername(user[0]);
            source.setPassword(user[1]);
            source.setConnectionTimeout(2_000);
            migrate(source);
            return source;
        }

        private static void migrate(DataSource source) {
            Flyway.configure()
                    .dataSource(source)
                    .schemas("engine")
                    .locations("classpath:db/engine")
                    .load()
                    .migrate();
        }

        @Bean
        WireCatalog names() {
            return new WireCatalog(List.of(new WireName("test.counted", 1, Counter.Counted.class)));
        }

        @Bean
        ConfigurerModule counters() {
            return configurer -> configurer.configureAggregate(AggregateRuntime.configure(Counter.class));
        }

        @Bean
        Reader reader() {
            return new Reader();
        }
    }
}
