package dev.easel.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything may be killed at any time: the next start goes on from there. */
class KillIT {

    private static final int TERMINATED = 143;
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    @TempDir
    Path data;

    @Test
    void goesOnAfterAnythingWasKilledAndStopsCleanlyWhenAsked() throws Exception {
        List<ProcessHandle> servers;
        try (var easel = launch()) {
            assertThat(job(easel).creditsAfter()).isEqualTo(990);
            servers = servers();
            easel.kill();
            assertThat(servers).allMatch(ProcessHandle::isAlive); // orphans, to be adopted
        }
        try (var easel = launch()) {
            assertThat(servers()).isEqualTo(servers);
            assertThat(job(easel).status()).isEqualTo("completed");
            easel.kill();
            servers.forEach(ProcessHandle::destroyForcibly);
            servers.forEach(server -> server.onExit().join());
        }
        try (var easel = launch()) {
            assertThat(servers()).doesNotContainAnyElementsOf(servers);
            assertThat(job(easel).status()).isEqualTo("completed");
            var running = servers();
            var began = System.nanoTime();
            easel.terminate();
            assertThat(easel.awaitExit()).isEqualTo(TERMINATED);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(AT_ONCE);
            assertThat(running).noneMatch(ProcessHandle::isAlive);
            assertThat(data.resolve("instance.json")).doesNotExist();
        }
    }

    private LaunchedEasel launch() throws IOException {
        var easel = LaunchedEasel.launch(data, Map.of(), "start", "--port", "0", "--no-demo");
        assertThat(easel.awaitsWork()).as(easel.output()).isTrue();
        return easel;
    }

    private Receipt job(LaunchedEasel easel) throws IOException {
        return new Demo(easel.origin(), easel.logins()).run(null, data.resolve("results"));
    }

    /** PostgreSQL and Redis. */
    private List<ProcessHandle> servers() throws IOException {
        return List.of(
                process(Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                        .getFirst()),
                process(Files.readString(data.resolve("redis/easel-redis.pid"))));
    }

    private static ProcessHandle process(String id) {
        return ProcessHandle.of(Long.parseLong(id.strip())).orElseThrow();
    }
}
