package dev.easel.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.easel.api.WireNames;
import dev.easel.api.tasks.StepTypes;
import dev.easel.engine.EventLog;
import dev.easel.engine.Readers;
import dev.easel.engine.WireCatalog;
import dev.easel.engine.letters.DeadLetters;
import io.lettuce.core.RedisClient;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.ObjectMapper;

/** The beans that every side has. */
@Configuration(proxyBeanMethods = false)
class PlatformWiring {

    @Bean
    Settings settings(Environment environment) {
        return Settings.from(environment);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Those that ship, and those that a test adds by {@code easel.step-types}. */
    @Bean
    StepTypes stepTypes(Environment environment) {
        var known = new HashSet<>(StepTypes.KNOWN);
        for (var added : environment.getProperty("easel.step-types", String[].class, new String[0])) {
            known.add(added);
        }
        return new StepTypes(known);
    }

    /** For the mapper of HTTP. */
    @Bean
    JacksonModule wholeText() {
        return WholeText.module();
    }

    @Bean
    SchemaMigration engineSchema() {
        return new SchemaMigration(0, "engine");
    }

    /** Whoever gets the database gets it migrated. */
    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(Settings settings, List<SchemaMigration> migrations) {
        var config = new HikariConfig();
        config.setJdbcUrl(settings.database().url());
        config.setUsername(settings.database().user());
        config.setPassword(settings.database().password());
        config.setMaximumPoolSize(settings.database().poolSize());
        config.setMinimumIdle(4);
        config.setConnectionTimeout(5_000);
        config.setPoolName("easel");
        config.setSchema(
                "query"); // what names no schema, so that a rebuild can write elsewhere; all else names its own
        var dataSource = new HikariDataSource(config);
        migrations.stream()
                .sorted(Comparator.comparingInt(SchemaMigration::order))
                .forEach(migration -> migration.run(dataSource));
        return dataSource;
    }

    @Bean
    WireCatalog eventNames() {
        return new WireCatalog(WireNames.all());
    }

    @Bean
    Commands commands(CommandGateway gateway) {
        return new Commands(gateway, Trail::current);
    }

    @Bean
    Sessions sessions(StringRedisTemplate redis, Settings settings) {
        return new Sessions(redis, settings.limits().sessionTtl());
    }

    @Bean
    KeyHashes keyHashes(Settings settings) {
        return new KeyHashes(settings.authSecret());
    }

    @Bean
    KeyUses keyUses(StringRedisTemplate redis) {
        return new KeyUses(redis);
    }

    @Bean
    ApiKeys apiKeys(KeyHashes hashes, JdbcClient db, KeyUses uses, Clock clock) {
        return new ApiKeys(hashes, new KeyTable(db), uses::note, clock);
    }

    @Bean(destroyMethod = "close")
    LimitSettings limitSettings(JdbcClient db) {
        return new LimitSettings(new LimitTable(db)::limits);
    }

    @Bean(destroyMethod = "close")
    RedisBuckets redisBuckets(LettuceConnectionFactory redis) {
        return new RedisBuckets(
                () -> (RedisClient) redis.getRequiredNativeClient(), new LocalBuckets(System::nanoTime));
    }

    @Bean
    RequestLimiter requestLimiter(
            LimitSettings limits,
            JdbcClient db,
            RedisBuckets buckets,
            Settings settings,
            ObjectMapper json,
            MeterRegistry meters,
            Clock clock) {
        var counts = settings.requestCounts();
        var tiers = new LimitTiers(new LimitTable(db)::purchased, clock);
        var rules = new LimitRules(limits, tiers, counts.perKey(), settings.appEnv() == Settings.AppEnv.DEVELOPMENT);
        return new RequestLimiter(counts.on() ? rules::of : (_, _) -> List.of(), buckets, json, meters);
    }

    @Bean
    EaselPosition easelPosition(EventLog log, Readers readers) {
        return new EaselPosition(log, readers);
    }

    @Bean
    RedisMessageListenerContainer redisMessageListenerContainer(RedisConnectionFactory connections) {
        var container = new RedisMessageListenerContainer();
        container.setConnectionFactory(connections);
        container.setRecoveryInterval(1_000);
        return container;
    }

    @Bean
    LiveBus liveBus(StringRedisTemplate redis, RedisMessageListenerContainer listeners) {
        return new LiveBus(redis, listeners);
    }

    @Bean(destroyMethod = "close")
    S3ObjectStore objectStore(Settings settings) {
        var s3 = settings.s3();
        var client = S3Client.builder()
                .endpointOverride(URI.create(s3.endpoint()))
                .region(Region.of(s3.region()))
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(s3.accessKey(), s3.secretKey())))
                .forcePathStyle(true)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClient(UrlConnectionHttpClient.create())
                .build();
        var store = new S3ObjectStore(s3, client);
        store.createBuckets();
        return store;
    }

    @Bean
    AssetViews assetViews(ObjectStore store, Settings settings) {
        return new AssetViews(store, settings.limits().readTtl());
    }

    @Bean(destroyMethod = "close")
    KafkaProbe kafkaProbe(Settings settings) {
        return new KafkaProbe(settings.kafkaServers());
    }

    @Bean
    HealthReads healthReads(
            JdbcClient db,
            StringRedisTemplate redis,
            KafkaProbe kafka,
            io.micrometer.prometheusmetrics.PrometheusMeterRegistry metrics,
            Settings settings,
            Clock clock) {
        return new HealthReads(db, redis, kafka, metrics, settings, clock);
    }

    @Bean
    LetterFigures letterFigures(DeadLetters letters, MeterRegistry meters) {
        return new LetterFigures(letters, meters);
    }

    @Bean
    Problems problems() {
        return new Problems();
    }

    @Bean
    ContainerErrors containerErrors() {
        return new ContainerErrors();
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemValve() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemValve.class.getName());
            }
        });
    }

    /** Every connection keeps buffers of its own: those of idle streams are most of what a stream costs. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> smallBuffers() {
        return factory -> factory.addConnectorCustomizers(connector -> {
            connector.setProperty("socket.appReadBufSize", "1024");
            connector.setProperty("socket.appWriteBufSize", "2048");
        });
    }

    /** The share of the heap that pictures may fill together. */
    @Bean
    PictureMemory pictureMemory() {
        return new PictureMemory(Runtime.getRuntime().maxMemory());
    }

    @Bean
    ContractReads contractReads() {
        return new ContractReads();
    }

    @Bean
    ErrorDocs errorDocs() {
        return new ErrorDocs();
    }
}
