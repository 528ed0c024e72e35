package dev.easel.engine;

import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.axonframework.commandhandling.AsynchronousCommandBus;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcSQLErrorCodesResolver;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.correlation.MultiCorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.modelling.saga.repository.jdbc.JdbcSagaStore;
import org.axonframework.modelling.saga.repository.jdbc.PostgresSagaSqlSchema;
import org.axonframework.modelling.saga.repository.jdbc.SagaSchema;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The one place that knows which event store is used: Axon's stock JDBC engine on PostgreSQL, in schema {@code engine}
 * (ADR 0001). Needs a DataSource, a PlatformTransactionManager and at least one {@link WireCatalog}.
 */
@Configuration(proxyBeanMethods = false)
public class EngineWiring {

    @Bean
    @Primary
    Serializer serializer(ObjectProvider<WireCatalog> catalogs) {
        return new WireSerializer(
                catalogs.stream().flatMap(catalog -> catalog.names().stream()).toList());
    }

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    ConnectionProvider connectionProvider(DataSource dataSource) {
        return new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(dataSource));
    }

    @Bean
    PersistenceExceptionResolver persistenceExceptionResolver(DataSource dataSource) {
        return new JdbcSQLErrorCodesResolver();
    }

    @Bean
    EventStorageEngine eventStorageEngine(
            Serializer serializer,
            ConnectionProvider connections,
            TransactionManager transactions,
            PersistenceExceptionResolver errors) {
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
        return new CommitOrderedEvents(
                CommitOrderedEvents.builder()
                        .snapshotSerializer(serializer)
                        .eventSerializer(serializer)
                        .connectionProvider(connections)
                        .transactionManager(transactions)
                        .persistenceExceptionResolver(errors)
                        .schema(schema),
                transactions);
    }

    @Bean
    EventLog eventLog(JdbcClient db) {
        return new JdbcEventLog(db);
    }

    @Bean
    PushedEvents pushedEvents(EventStorageEngine engine, EventLog log) {
        return new PushedEvents(engine, log);
    }

    @Bean
    EventStore eventStore(EventStorageEngine engine, PushedEvents streams) {
        return new AnnouncingEventStore(EmbeddedEventStore.builder().storageEngine(engine), streams);
    }

    @Bean
    TokenStore tokenStore(ConnectionProvider connections, Serializer serializer) {
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(serializer)
                .contentType(byte[].class)
                .schema(TokenSchema.builder()
                        .setTokenTable("engine.token_entry")
                        .setProcessorNameColumn("processor_name")
                        .setTokenTypeColumn("token_type")
                        .build())
                .build();
    }

    @Bean
    SagaStore<Object> sagaStore(ConnectionProvider connections, Serializer serializer) {
        var schema = new PostgresSagaSqlSchema(SagaSchema.builder()
                .sagaEntryTable("engine.saga_entry")
                .associationValueEntryTable("engine.association_value_entry")
                .associationKeyColumn("association_key")
                .associationValueColumn("association_value")
                .sagaIdColumn("saga_id")
                .sagaTypeColumn("saga_type")
                .serializedSagaColumn("serialized_saga")
                .build());
        schema.setExclusiveLoad(true);
        return JdbcSagaStore.builder()
                .connectionProvider(connections)
                .serializer(serializer)
                .sqlSchema(schema)
                .build();
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

    @Bean
    CorrelationDataProvider correlationDataProvider() {
        return new MultiCorrelationDataProvider<>(
                List.of(new MessageOriginProvider(), new SimpleCorrelationDataProvider("actor", "requestId")));
    }

    @Bean
    ParameterResolverFactory positionResolver() {
        return new PositionResolver();
    }

    @Bean
    Readers readers(EventProcessingConfiguration processing, EventLog log) {
        return new Readers(processing, log);
    }

    /** Every group is pushed, starts at the beginning of the log, and stops at an error instead of skipping it. */
    @Bean
    ConfigurerModule processors(PushedEvents streams) {
        return configurer -> configurer
                .eventProcessing()
                .usingPooledStreamingEventProcessors()
                .configureDefaultStreamableMessageSource(_ -> streams)
                .registerDefaultListenerInvocationErrorHandler(_ -> PropagatingErrorHandler.instance())
                .registerDefaultErrorHandler(_ -> PropagatingErrorHandler.instance())
                .registerPooledStreamingEventProcessorConfiguration(
                        (_, builder) -> builder.initialToken(StreamableMessageSource::createTailToken)
                                .initialSegmentCount(1)
                                .batchSize(64));
    }
}
