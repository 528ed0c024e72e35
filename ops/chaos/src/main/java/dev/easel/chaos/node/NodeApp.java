package dev.easel.chaos.node;

import com.zaxxer.hikari.HikariDataSource;
import dev.easel.api.WireName;
import dev.easel.chaos.node.Register.Echoed;
import dev.easel.chaos.node.Register.Marked;
import dev.easel.engine.AggregateRuntime;
import dev.easel.engine.CloudEventRelay;
import dev.easel.engine.EngineWiring;
import dev.easel.engine.RelayProducer;
import dev.easel.engine.RelayTopic;
import dev.easel.engine.WireCatalog;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.serialization.Serializer;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The engine as the product has it, with the register and its readers. What {@link Planting} leaves out is sound. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({EngineWiring.class, Planting.class})
class NodeApp {

    private static final int CONNECTIONS = 12;

    @Bean
    DataSource dataSource(Environment settings, Bug bug) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(settings.getRequiredProperty("chaos.jdbc"));
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setConnectionTimeout(3_000);
        return bug == Bug.ACKNOWLEDGED_BEFORE_DURABLE ? new HastyDataSource(pool) : pool;
    }

    @Bean
    WireCatalog names() {
        return new WireCatalog(
                List.of(new WireName("chaos.marked", 1, Marked.class), new WireName("chaos.echoed", 1, Echoed.class)));
    }

    @Bean
    ConfigurerModule registers() {
        return configurer -> configurer
                .configureAggregate(AggregateRuntime.configure(Register.class))
                .eventProcessing()
                .registerSaga(Echo.class);
    }

    @Bean
    Failing failing() {
        return new Failing();
    }

    @Bean
    Tally tally(Effects effects, Failing failing) {
        return new Tally(effects, failing);
    }

    @Bean
    RelayProducer producer(Environment settings) {
        return new RelayProducer(settings.getRequiredProperty("chaos.kafka"));
    }

    @Bean
    @ConditionalOnMissingBean(CarelessRelay.class)
    CloudEventRelay relay(RelayProducer producer, Serializer serializer, Environment settings) {
        var topic = new RelayTopic(
                settings.getRequiredProperty("chaos.topic"), settings.getRequiredProperty("chaos.kafka"));
        return new CloudEventRelay(topic, producer, serializer, "/chaos");
    }

    @Bean
    Effects effects(JdbcClient db, DataSource source, Bug bug) {
        return Planting.effects(bug, db, source);
    }
}
