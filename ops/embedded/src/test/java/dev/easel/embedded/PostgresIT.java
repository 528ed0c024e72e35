package dev.easel.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresIT {

    @TempDir
    Path directory;

    @Test
    void runsAsNobodyInRootsDirectoryWhereNamespacesAreForbidden() throws Exception {
        assumeTrue(NotRoot.isNeeded(), "only root needs it");
        try (var data = DataDirectory.take(directory)) {
            try (var postgres = new Postgres(data, new Binaries(), true, NotRoot.NOBODY)) {
                postgres.start();
                assertThat(postgres.url("first")).endsWith("/first");
                assertThat(Files.getAttribute(directory.resolve("postgres"), "unix:uid"))
                        .isEqualTo(65_534);
            }
            try (var again = new Postgres(data, new Binaries(), true, NotRoot.NOBODY)) {
                again.start();
                assertThat(again.url("first")).endsWith("/first");
            }
        }
    }
}
