package dev.easel.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Load generators that come with the machine. */
final class Programs {

    private static final Path POSTGRES = Path.of("/usr/lib/postgresql");

    private Programs() {}

    /** Null when it is not installed. */
    static @Nullable Path find(String name) {
        var directories =
                Stream.concat(Arrays.stream(System.getenv("PATH").split(":")).map(Path::of), postgresVersions());
        return directories
                .map(directory -> directory.resolve(name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    /** The newest first. */
    private static Stream<Path> postgresVersions() {
        var versions = POSTGRES.toFile().listFiles();
        return versions == null
                ? Stream.empty()
                : Arrays.stream(versions)
                        .map(version -> version.toPath().resolve("bin"))
                        .sorted(Comparator.reverseOrder());
    }
}
