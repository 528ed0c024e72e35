package dev.easel.embedded;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Real services for tests: one set per test JVM, each test with its own database. They are kept in the module's {@code
 * target}, in the folder that the property {@code easel.test-services} names where test JVMs run side by side.
 */
public final class TestServices {

    private static final TestServices SHARED = new TestServices();

    private final DataDirectory data =
            DataDirectory.take(Path.of("target", System.getProperty("easel.test-services", "services")));
    private final Postgres postgres;
    private final EmbeddedServices others;

    private TestServices() {
        var binaries = new Binaries();
        postgres = new Postgres(data, binaries, false);
        postgres.start();
        others = EmbeddedServices.start(
                data, EnumSet.complementOf(EnumSet.of(EmbeddedServices.Service.POSTGRES)), false);
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "easel-test-services"));
    }

    /** Settings of running services, with a new, empty database. */
    public static Map<String, String> fresh() {
        var settings = new HashMap<>(SHARED.others.settings());
        settings.put("DATABASE_URL", freshDatabase());
        settings.put("AUTH_SECRET", SHARED.data.secret("auth"));
        settings.put("APP_ENV", "test");
        settings.put("PROOF_ARCHIVE", "proof/" + UUID.randomUUID()); // one object store for all, but each its own log
        return settings;
    }

    /** The address of a new, empty database; {@code postgresql://user:password@host:port/name}. */
    public static String freshDatabase() {
        return SHARED.postgres.url("test_" + UUID.randomUUID().toString().replace("-", ""));
    }

    private void close() {
        others.close();
        postgres.close();
        data.close();
    }
}
