package dev.easel.chaos;

import dev.easel.embedded.DataDirectory;
import dev.easel.embedded.EmbeddedServices;
import dev.easel.embedded.EmbeddedServices.Service;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.EnumSet;
import org.springframework.util.FileSystemUtils;

/** PostgreSQL and Kafka of our own, durable, gone afterwards. */
final class Ground implements AutoCloseable {

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
        var home = services.settings().getOrDefault("DATABASE_URL", "");
        try (var connection = DriverManager.getConnection(Log.jdbc(home));
                var create = connection.createStatement()) {
            create.execute("create database " + name);
        }
        return Log.prepare(
                URI.create(home).resolve("/" + name).toString(),
                services.settings().getOrDefault("KAFKA_BOOTSTRAP_SERVERS", ""),
                name);
    }

    void stopKafka() {
        services.stop(Service.KAFKA);
    }

    void startKafka() {
        services.start(Service.KAFKA);
    }

    @Override
    public void close() throws IOException {
        services.close();
        data.close();
        FileSystemUtils.deleteRecursively(directory);
    }
}
