package dev.easel.engine.stock;

import dev.easel.engine.AggregateRuntime;
import dev.easel.engine.EventLog;
import dev.easel.engine.LogPages;
import dev.easel.engine.LogStreams;
import dev.easel.engine.Recollection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.axonframework.commandhandling.AsynchronousCommandBus;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.serialization.Serializer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Axon's stock JDBC engine and locks, tuned by settings only: the profile that benchmarks compare with. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "easel.engine", havingValue = "stock")
public class StockWiring {

    /** Without {@code easel.stock.ordered} it is as Axon ships it: faster, and readers may step over events for ever. */
    @Bean
    EventStorageEngine eventStorageEngine(
            Serializer serializer,
            ConnectionProvider connections,
            TransactionManager transactions,
            PersistenceExceptionResolver errors,
            Environment environment) {
        var schema = EventSchema.builder()
                .eventTable("engine.domain_event_entry")
                .snapshotTable("engine.snapshot_event_entry")
                .globalIndexColumn("global_index")
                .timestampColumn("time_stamp")
                .eventIdentifierColumn("event_identifier")
                .aggregateIdentifierColumn("aggregate_identifier")
                .sequenceNumberColumn("sequence_number")
                .typeColumn("type")
                .payloadTypeColumn("payload_type")
                .payloadRevisionColumn("payload_revision")
                .payloadColumn("payload")
                .metaDataColumn("meta_data")
                .build();
        var builder = JdbcEventStorageEngine.builder()
                .snapshotSerializer(serializer)
                .eventSerializer(serializer)
                .connectionProvider(connections)
                .transactionManager(transactions)
                .persistenceExceptionResolver(errors)
                .schema(schema);
        return environment.getProperty("easel.stock.ordered", Boolean.class, true)
                ? new CommitOrderedEvents(builder, transactions)
                : builder.build();
    }

    @Bean
    EventLog eventLog(JdbcClient db) {
        return new JdbcEventLog(db);
    }

    @Bean(destroyMethod = "close")
    PushedEvents pushedEvents(EventStorageEngine engine, EventLog log) {
        return new PushedEvents(engine, log);
    }

    @Bean
    LogStreams logStreams(PushedEvents streams) {
        return new LogStreams(streams, Optional::empty);
    }

    @Bean
    LogPages logPages(EventStorageEngine engine) {
        return new StockLogPages(engine);
    }

    @Bean
    EventStore eventStore(EventStorageEngine engine, PushedEvents streams) {
        return new AnnouncingEventStore(EmbeddedEventStore.builder().storageEngine(engine), streams);
    }

    @Bean
    AggregateRuntime aggregateRuntime() {
        return new AggregateRuntime(
                null,
                PessimisticLockFactory.usingDefaults(),
                AnnotationCommandTargetResolver.builder().build(),
                NoSnapshotTriggerDefinition.INSTANCE);
    }

    @Bean
    Recollection recollection(EventStore store) {
        return new StockRecollection(store);
    }

    /** Commands run on their own thread and transaction, so that none joins the transaction of a saga that waits for it. */
    @Bean(destroyMethod = "shutdown")
    CommandBus commandBus(TransactionManager transactions, List<CorrelationDataProvider> correlation) {
        var threads = Thread.ofVirtual().name("easel-command-", 0).factory();
        var bus = AsynchronousCommandBus.builder()
                .executor(Executors.newThreadPerTaskExecutor(threads))
                .transactionManager(transactions)
                .build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(correlation));
        return bus;
    }
}
