package dev.easel.engine.store;

import dev.easel.engine.EventLog;
import dev.easel.engine.ForeignWrites;
import dev.easel.engine.LogPages;
import dev.easel.engine.LogStreams;
import dev.easel.engine.RawLog;
import dev.easel.engine.Recollection;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

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
    EventReader eventReader(EventTable table, Serializer serializer, EventUpcasterChain upcasters) {
        return new EventReader(table, serializer, upcasters);
    }

    @Bean
    EventTail eventTail(EventTable table, EventReader reader, ForeignWrites foreign) {
        return new EventTail(table, reader, foreign);
    }

    @Bean
    LogPages logPages(EventReader reader, Serializer serializer) {
        return new PgLogPages(reader, serializer);
    }

    @Bean(destroyMethod = "close")
    GroupWriter groupWriter(DataSource dataSource, EventTail tail) {
        return new GroupWriter(new WriterConnection(dataSource), tail);
    }

    @Bean(destroyMethod = "close")
    NodeBell nodeBell(DataSource dataSource, EventTail tail) {
        return new NodeBell(dataSource, tail);
    }

    @Bean
    SnapshotTable snapshotTable(DataSource dataSource) {
        return new SnapshotTable(dataSource);
    }

    @Bean
    SnapshotReader snapshotReader(SnapshotTable snapshots, Serializer serializer) {
        return new SnapshotReader(snapshots, serializer);
    }

    @Bean
    Histories histories(EventTable table, SnapshotReader snapshots) {
        return new Histories(table, snapshots);
    }

    @Bean
    Recollection recollection(EventTable table, Serializer serializer, EventUpcasterChain upcasters) {
        return new PgRecollection(table, serializer, upcasters);
    }

    @Bean
    GapFreePgEventStorageEngine eventStorageEngine(
            EventTable table,
            SnapshotTable snapshots,
            SnapshotReader reader,
            Histories histories,
            EventNames names,
            GroupWriter writer,
            Serializer serializer,
            EventUpcasterChain upcasters) {
        return new GapFreePgEventStorageEngine(
                new GapFreePgEventStorageEngine.Builder(serializer, upcasters),
                table,
                snapshots,
                reader,
                histories,
                names,
                writer);
    }

    @Bean
    EventStore eventStore(GapFreePgEventStorageEngine engine, EventTail tail) {
        return new TailEventStore(engine, tail);
    }

    @Bean
    LogStreams logStreams(EventStore store, EventReader reader) {
        return new LogStreams(store, reader::trouble);
    }

    @Bean
    EventLog eventLog(EventTable table, EventTail tail) {
        return new PgEventLog(table, tail);
    }

    /** Reads in the transaction of whoever reads, so that what is read and what is written about it are of one moment. */
    @Bean
    RawLog rawLog(DataSource dataSource) {
        return new PgRawLog(new TransactionAwareDataSourceProxy(dataSource));
    }
}
