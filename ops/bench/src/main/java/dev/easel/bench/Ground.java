package dev.easel.bench;

import dev.easel.bench.bounds.Database;
import dev.easel.embedded.DataDirectory;
import dev.easel.embedded.EmbeddedServices;
import dev.easel.embedded.EmbeddedServices.Service;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/** What everything is measured on: the embedded services as {@code ./easel start} has them, durable, gone afterwards. */
final class Ground implements AutoCloseable {

    private final Path directory;
    private final DataDirectory data;
    private final EmbeddedServices services;

    private Ground(Path directory, DataDirectory data, EmbeddedServices services) {
        this.directory = directory;
        this.data = data;
        this.services = services;
    }

    static Ground lay(Path directory) {
        var data = DataDirectory.takeEmpty(directory);
        try {
            return new Ground(directory, data, EmbeddedServices.start(data, EnumSet.allOf(Service.class), true));
        } catch (RuntimeException e) {
            data.close();
            throw e;
        }
    }

    /** A new database. */
    Database database(String name) throws SQLException {
        return home().create("bench_" + name);
    }

    /** Settings of a process on a new database. */
    Map<String, String> settings(String name) throws SQLException {
        var settings = new HashMap<>(services.settings());
        settings.put("DATABASE_URL", database(name).url());
        settings.put("AUTH_SECRET", data.secret("auth"));
        settings.put("APP_ENV", "development");
        return settings;
    }

    Database home() {
        return new Database(services.settings().getOrDefault("DATABASE_URL", ""));
    }

    @Override
    public void close() throws IOException {
        services.close();
        data.close();
        FileSystemUtils.deleteRecursively(directory);
    }
}
