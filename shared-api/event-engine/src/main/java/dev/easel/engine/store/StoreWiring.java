package dev.easel.engine.store;

import dev.easel.engine.EventLog;
import dev.easel.engine.LogStreams;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the log. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "easel.engine", havingValue = "lanes", matchIfMissing = true)
public class StoreWiring {

    @Bean
    EventNames eventTypeNumbers(DataSource dataSource) {
        return new EventNames(dataSource);
    }

    @Bean
    EventTable eventTable(DataSource dataSource, EventNames names) {
        return new EventTable(dataSource, names);
    }

    @Bean
    EventUpcasterChain eventUpcasters(ObjectProvider<SingleEventUpcaster> upcasters) {
        return new EventUpcasterChain(upcasters.orderedStream().toList());
    }

    @Bean
    EventTail eventTail(EventTable table, Serializer serializer, EventUpcasterChain upcasters) {
        return new EventTail(table, new EventReader(table, serializer, upcasters));
    }

    @Bean(destroyMethod = "close")
    GroupWriter groupWriter(DataSource dataSource, EventTail tail, PersistenceExceptionResolver errors) {
        return new GroupWriter(new WriterConnection(dataSource), tail, errors);
    }

    @Bean(destroyMethod = "close")
    NodeBell nodeBell(DataSource dataSource, EventTail tail) {
        return new NodeBell(dataSource, tail);
    }

    @Bean
    EventStorageEngine eventStorageEngine(
            DataSource dataSource,
            EventTable table,
            EventNames names,
            GroupWriter writer,
            Serializer serializer,
            PersistenceExceptionResolver errors,
            EventUpcasterChain upcasters) {
        return new GapFreePgEventStorageEngine(
                new GapFreePgEventStorageEngine.Builder(serializer, errors, upcasters),
                table,
                new SnapshotTable(dataSource),
                names,
                writer);
    }

    @Bean
    EventStore eventStore(EventStorageEngine engine, EventTail tail) {
        return new TailEventStore(engine, tail);
    }

    @Bean
    LogStreams logStreams(EventStore store) {
        return new LogStreams(store);
    }

    @Bean
    EventLog eventLog(EventTable table, EventTail tail) {
        return new PgEventLog(table, tail);
    }
}
