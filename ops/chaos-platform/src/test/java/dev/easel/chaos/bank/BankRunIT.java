package dev.easel.chaos.bank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.chaos.bank.BankRun.Size;
import dev.easel.embedded.EmbeddedServices.Service;
import dev.easel.embedded.Ground;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A small run of what {@code ./easel chaos bank} does at length. */
class BankRunIT {

    private static final long SEED = 7;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    @Test
    void countsEveryCreditThoughProcessesAreKilled() throws Exception {
        try (var ground = Ground.lay(directory.resolve("data"), EnumSet.allOf(Service.class))) {
            var outcome = new BankRun(ground, directory.resolve("runs"), new Size(4, 6, 2), _ -> {})
                    .run(
                            List.of(BankFault.KILL_NODE, BankFault.KILL_POSTGRES, BankFault.KILL_REDIS),
                            Duration.ofSeconds(8),
                            SEED);
            assertThat(outcome.verdict().broken()).isEmpty();
            assertThat(outcome.acknowledged()).isPositive();
            assertThat(outcome.faults()).isNotEmpty();
        }
    }
}
