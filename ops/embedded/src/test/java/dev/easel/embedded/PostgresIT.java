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

    /** initdb writes the version first and sets the password late. */
    @Test
    void beginsAnewWhereItsFirstStartWasKilledHalfway() throws Exception {
        try (var data = DataDirectory.take(directory)) {
            var half = Files.createDirectories(data.resolve("postgres.new-1"));
            Files.writeString(half.resolve("PG_VERSION"), "18\n");
            Files.writeString(data.resolve("postgres.password"), "of another run");
            try (var postgres = new Postgres(data, new Binaries(), false)) {
                postgres.start();
                assertThat(postgres.url("first")).endsWith("/first");
            }
            assertThat(data.resolve("postgres/PG_VERSION")).exists();
            assertThat(data.resolve("postgres.password")).doesNotExist();
        }
    }

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
