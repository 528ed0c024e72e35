package dev.easel.chaos.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A small run of what {@code ./easel chaos fuzz} does at length. */
class FuzzRunIT {

    private static final int REQUESTS = 5_000;
    private static final long SEED = 1;
    private static final int SERVED = 200;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    @Test
    void answersWhateverItIsAskedAsItsContractPromises() throws Exception {
        try (var easel = PrivateEasel.start(directory)) {
            var outcome = new FuzzRun(easel.origin(), easel.logins()).run(REQUESTS, SEED);
            assertThat(outcome.findings().told()).isEmpty();
            assertThat(outcome.statuses()).containsKey(SERVED);
            assertThat(easel.isAlive()).isTrue();
        }
    }
}
