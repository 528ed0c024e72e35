package dev.easel.embedded;

import dev.easel.embedded.EmbeddedServices.Service;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Services of our own in an empty directory, durable as {@code ./easel start} has them, and gone afterwards. */
public final class Ground implements AutoCloseable {

    private final DataDirectory data;
    private final EmbeddedServices services;

    private Ground(DataDirectory data, EmbeddedServices services) {
        this.data = data;
        this.services = services;
    }

    public static Ground lay(Path directory, Set<Service> wanted) {
        var data = DataDirectory.takeEmpty(directory);
        try {
            return new Ground(data, EmbeddedServices.start(data, wanted, true));
        } catch (RuntimeException e) {
            data.close();
            throw e;
        }
    }

    /** The running ones. */
    public EmbeddedServices services() {
        return services;
    }

    /** The address of a database, made when it is not there; {@code postgresql://user:password@host:port/name}. */
    public String database(String name) {
        return services.database(name);
    }

    /** Settings of a process on a database of that name. */
    public Map<String, String> settings(String database) {
        var settings = new HashMap<>(services.settings());
        settings.put("DATABASE_URL", database(database));
        settings.put("AUTH_SECRET", data.secret("auth"));
        settings.put("APP_ENV", "development");
        settings.put("RATE_LIMITS", "off"); // the load comes from one address
        return settings;
    }

    @Override
    public void close() {
        services.close();
        data.delete();
    }
}
