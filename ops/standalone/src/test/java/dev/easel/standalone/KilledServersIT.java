package dev.easel.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL and Redis are killed under an Easel that runs: it goes on by itself, and has lost nothing. */
class KilledServersIT {

    private static final Duration RECOVERY = Duration.ofSeconds(60);
    private static final long PRICE = 10;

    @TempDir
    static Path data;

    private static WorkingEasel easel;

    @BeforeAll
    static void start() {
        easel = WorkingEasel.start(data);
    }

    @AfterAll
    static void stop() {
        easel.close();
    }

    @Test
    void finishesWhatWasUnderWayAndWorksOn() throws IOException {
        try (var person = easel.signedIn()) {
            var before = WorkingEasel.credits(person);
            var task = WorkingEasel.submit(person, easel.upload(person), "killed");
            List.of(server("postgres/postmaster.pid"), server("redis/easel-redis.pid"))
                    .forEach(ProcessHandle::destroyForcibly);
            WorkingEasel.awaitCompletion(person, task);
            await().atMost(RECOVERY)
                    .ignoreExceptionsInstanceOf(DemoFailed.class)
                    .untilAsserted(() -> assertThat(easel.job().holds()).isTrue());
            WorkingEasel.awaitCredits(person, before - 2 * PRICE);
        }
        easel.requireEverythingRelayed();
    }

    private static ProcessHandle server(String file) throws IOException {
        var pid = Files.readAllLines(data.resolve(file)).getFirst().strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }
}
