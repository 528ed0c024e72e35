package dev.easel.chaos.node;

import dev.easel.engine.LogStreams;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.LoggingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.Serializer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plants the bug that the process was started with; {@link Bug#NONE} leaves everything as it is. */
@Configuration(proxyBeanMethods = false)
class Planting {

    private static final String EFFECT = "insert into chaos.effect (operation, position) values (?, ?)";
    private static final long LATE_MILLIS = 300;
    private static final Duration CLAIM = Duration.ofSeconds(3);

    @Bean
    static Bug bug(Environment settings) {
        var bug = Bug.valueOf(settings.getProperty("chaos.bug", Bug.NONE.name()));
        Register.forgetsOperations = bug == Bug.NO_DUPLICATE_CHECK;
        return bug;
    }

    @Bean
    ConfigurerModule faultyReaders(Bug bug, LogStreams streams, ConnectionProvider connections, Serializer serializer) {
        return configurer -> {
            var processing = configurer.eventProcessing();
            switch (bug) {
                case SAGA_ERROR_SWALLOWED ->
                    processing.registerListenerInvocationErrorHandler(Echo.GROUP, _ -> new LoggingErrorHandler());
                case READS_BY_TIME ->
                    processing.registerPooledStreamingEventProcessor(Tally.GROUP, _ -> new ByTime(streams.source()));
                case TRUSTS_ITS_MEMORY ->
                    processing.registerTokenStore(Tally.GROUP, _ -> forgetful(connections, serializer));
                default -> {}
            }
        };
    }

    @Bean
    @ConditionalOnProperty(name = "chaos.bug", havingValue = "RELAY_FIRE_AND_FORGET")
    CarelessRelay carelessRelay(Environment settings) {
        return new CarelessRelay(
                settings.getRequiredProperty("chaos.kafka"), settings.getRequiredProperty("chaos.topic"));
    }

    private static TokenStore forgetful(ConnectionProvider connections, Serializer serializer) {
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(serializer)
                .contentType(byte[].class)
                .claimTimeout(CLAIM)
                .schema(TokenSchema.builder()
                        .setTokenTable("engine.token_entry")
                        .setProcessorNameColumn("processor_name")
                        .setTokenTypeColumn("token_type")
                        .build())
                .build();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // that is one of the bugs
    static Effects effects(Bug bug, JdbcClient db, DataSource source) {
        return switch (bug) {
            case EFFECT_OUTSIDE_TRANSACTION -> (operation, position) -> byItself(source, operation, position);
            case EFFECT_AFTER_TOKEN -> {
                var later = Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().factory());
                yield (operation, position) -> CurrentUnitOfWork.get()
                        .afterCommit(_ -> later.schedule(
                                () -> byItself(source, operation, position), LATE_MILLIS, TimeUnit.MILLISECONDS));
            }
            default ->
                (operation, position) ->
                        db.sql(EFFECT).params(operation, position).update();
        };
    }

    private static void byItself(DataSource source, String operation, long position) {
        try (var connection = source.getConnection();
                var insert = connection.prepareStatement(EFFECT)) {
            insert.setString(1, operation);
            insert.setLong(2, position);
            insert.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
