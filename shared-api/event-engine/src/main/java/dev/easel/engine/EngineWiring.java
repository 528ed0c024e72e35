package dev.easel.engine;

import dev.easel.engine.lanes.LanesWiring;
import dev.easel.engine.letters.LettersWiring;
import dev.easel.engine.letters.Setbacks;
import dev.easel.engine.sagas.SagasWiring;
import dev.easel.engine.stock.StockWiring;
import dev.easel.engine.store.StoreWiring;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
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
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.correlation.MultiCorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Wires the engine on schema {@code engine}: the gap-free log and the lanes, or Axon's stock parts where the property
 * {@code easel.engine} says {@code stock}. Needs a DataSource, a PlatformTransactionManager and at least one
 * {@link WireCatalog}.
 */
@Configuration(proxyBeanMethods = false)
@Import({StoreWiring.class, LanesWiring.class, StockWiring.class, LettersWiring.class, SagasWiring.class})
public class EngineWiring {

    private static final Duration CLAIM = Duration.ofSeconds(3); // what a killed process had is taken over after this
    private static final Duration CLAIM_RENEWED = Duration.ofSeconds(1);

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

    /** By SQL state: Axon's own resolver looks for vendor codes, which PostgreSQL does not have. */
    @Bean
    PersistenceExceptionResolver persistenceExceptionResolver() {
        return failure -> failure instanceof SQLException e && "23505".equals(e.getSQLState());
    }

    @Bean
    TokenStore tokenStore(ConnectionProvider connections, Serializer serializer, JdbcClient db) {
        var node = ManagementFactory.getRuntimeMXBean().getName() + "/" + UUID.randomUUID(); // containers may be alike
        var builder = JdbcTokenStore.builder()
                .nodeId(node)
                .connectionProvider(connections)
                .serializer(serializer)
                .contentType(byte[].class)
                .claimTimeout(CLAIM)
                .schema(TokenSchema.builder()
                        .setTokenTable("engine.token_entry")
                        .setProcessorNameColumn("processor_name")
                        .setTokenTypeColumn("token_type")
                        .build());
        return new ContinuousTokenStore(builder, node, db);
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
    Readers readers(
            EventProcessingConfiguration processing,
            EventLog log,
            TokenTable tokens,
            Setbacks setbacks,
            LogStreams streams) {
        return new Readers(processing, log, tokens, setbacks, streams);
    }

    @Bean
    TokenTable tokenTable(JdbcClient db, Serializer serializer) {
        return new TokenTable(db, serializer, CLAIM);
    }

    @Bean
    StoredPositions storedPositions(TokenTable tokens) {
        return new StoredPositions(tokens);
    }

    /** Every group is pushed, starts at the beginning of the log, and skips nothing ({@link LettersWiring}). */
    @Bean
    ConfigurerModule processors(LogStreams streams, TransactionManager transactions, JdbcClient db) {
        var derived = new DerivedState(transactions, db);
        return configurer -> configurer
                .eventProcessing()
                .usingPooledStreamingEventProcessors()
                .configureDefaultStreamableMessageSource(_ -> streams.source())
                .registerDefaultTransactionManager(_ -> derived)
                .registerDefaultListenerInvocationErrorHandler(_ -> PropagatingErrorHandler.instance())
                .registerPooledStreamingEventProcessorConfiguration(
                        (axon, builder) -> builder.initialToken(StreamableMessageSource::createTailToken)
                                .workerExecutor(group -> resting(group, axon))
                                .initialSegmentCount(1)
                                .tokenClaimInterval(CLAIM_RENEWED.toMillis())
                                .claimExtensionThreshold(CLAIM_RENEWED.toMillis())
                                .batchSize(64));
    }

    private static RestingExecutor resting(String group, org.axonframework.config.Configuration axon) {
        var executor = new RestingExecutor(group);
        axon.onShutdown(executor::shutdown);
        return executor;
    }
}
