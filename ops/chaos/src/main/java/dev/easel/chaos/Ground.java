package dev.easel.chaos;

import dev.easel.embedded.DataDirectory;
import dev.easel.embedded.EmbeddedServices;
import dev.easel.embedded.EmbeddedServices.Service;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.EnumSet;
import org.flywaydb.core.Flyway;
import org.springframework.util.FileSystemUtils;

/** PostgreSQL and Kafka of our own, durable, gone afterwards. */
final class Ground implements AutoCloseable {

    private static final String EFFECTS = """
            create schema chaos;
            create table chaos.effect (operation text not null, position bigint not null);
            create table chaos.held (nr int);
            """;

    private final Path directory;
    private final DataDirectory data;
    private final EmbeddedServices services;
    private int runs;

    private Ground(Path directory, DataDirectory data, EmbeddedServices services) {
        this.directory = directory;
        this.data = data;
        this.services = services;
    }

    static Ground lay(Path directory) {
        var data = DataDirectory.takeEmpty(directory);
        try {
            return new Ground(
                    directory, data, EmbeddedServices.start(data, EnumSet.of(Service.POSTGRES, Service.KAFKA), true));
        } catch (RuntimeException e) {
            data.close();
            throw e;
        }
    }

    /** A new log, with nothing in it, and the name of a topic that nobody has. */
    Log log() throws SQLException {
        var name = "chaos_" + ++runs;
        try (var connection = DriverManager.getConnection(jdbc(""));
                var create = connection.createStatement()) {
            create.execute("create database " + name);
        }
        var log = new Log(jdbc(name), services.settings().getOrDefault("KAFKA_BOOTSTRAP_SERVERS", ""), name);
        Flyway.configure()
                .dataSource(log.jdbc(), null, null)
                .schemas("engine")
                .locations("classpath:db/engine")
                .load()
                .migrate();
        try (var connection = log.connect();
                var create = connection.createStatement()) {
            create.execute(EFFECTS);
        }
        return log;
    }

    void stopKafka() {
        services.stop(Service.KAFKA);
    }

    void startKafka() {
        services.start(Service.KAFKA);
    }

    private String jdbc(String database) {
        var uri = URI.create(services.settings().getOrDefault("DATABASE_URL", ""));
        var user = uri.getUserInfo().split(":");
        var path = database.isEmpty() ? uri.getPath() : "/" + database;
        return "jdbc:postgresql://%s:%d%s?user=%s&password=%s&tcpKeepAlive=true&socketTimeout=20"
                .formatted(uri.getHost(), uri.getPort(), path, user[0], user[1]);
    }

    @Override
    public void close() throws IOException {
        services.close();
        data.close();
        FileSystemUtils.deleteRecursively(directory);
    }

    /**
     * A log of its own.
     *
     * @param jdbc address with user and password
     */
    record Log(String jdbc, String kafka, String topic) {

        Connection connect() throws SQLException {
            return DriverManager.getConnection(jdbc);
        }
    }
}
