package dev.easel.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.easel.engine.Readers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.core.ConditionTimeoutException;
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
            var saidBefore = log().size();
            List.of(server("postgres/postmaster.pid"), server("redis/easel-redis.pid"))
                    .forEach(ProcessHandle::destroyForcibly);
            try {
                WorkingEasel.awaitCompletion(person, task);
            } catch (ConditionTimeoutException stuck) {
                throw new AssertionError("stuck: " + easel.bean(Readers.class).all(), stuck);
            }
            await().atMost(RECOVERY)
                    .ignoreExceptionsInstanceOf(DemoFailed.class)
                    .untilAsserted(() -> assertThat(easel.job().holds()).isTrue());
            WorkingEasel.awaitCredits(person, before - 2 * PRICE);
            assertThat(log().stream().skip(saidBefore))
                    .anyMatch(line -> line.contains("PostgreSQL runs again"))
                    .anyMatch(line -> line.contains("Redis runs again"))
                    .as("where it was noticed tells nobody anything")
                    .noneMatch(line -> line.startsWith("\tat org.postgresql"));
        }
        easel.requireEverythingRelayed();
    }

    private static List<String> log() throws IOException {
        return Files.readAllLines(Path.of(System.getProperty("easel.log")));
    }

    private static ProcessHandle server(String file) throws IOException {
        var pid = Files.readAllLines(data.resolve(file)).getFirst().strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }
}
