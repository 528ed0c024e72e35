package dev.easel.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.chaos.EngineChaos.Outcome;
import dev.easel.chaos.node.Bug;
import dev.easel.embedded.EmbeddedServices.Service;
import dev.easel.embedded.Ground;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small run of what {@code ./easel chaos engine} does at length. */
class EngineChaosIT {

    private static final long SEED = 42;

    @TempDir
    static Path directory;

    private static Ground ground;
    private static EngineChaos chaos;

    @BeforeAll
    static void lay() {
        ground = Ground.lay(directory.resolve("data"), EnumSet.of(Service.POSTGRES, Service.KAFKA));
        chaos = new EngineChaos(ground, directory.resolve("runs"), _ -> {});
    }

    @AfterAll
    static void clear() {
        ground.close();
    }

    @Test
    void findsNothingInTheEngineAsItIs() throws Exception {
        var outcome = run(
                Bug.NONE,
                List.of(Fault.KILL_NODE, Fault.FREEZE_NODE, Fault.CRASH_POSTGRES, Fault.STEAL_TOKEN),
                Duration.ofSeconds(10));
        assertThat(outcome.verdict().broken()).isEmpty();
        assertThat(outcome.acknowledged()).isPositive();
        assertThat(outcome.faults()).isNotEmpty();
    }

    @Test
    void findsAnEffectThatDoesNotBelongToItsTransaction() throws Exception {
        var outcome = run(Bug.EFFECT_OUTSIDE_TRANSACTION, List.of(Fault.FAIL_HANDLERS), Duration.ofSeconds(6));
        assertThat(outcome.verdict().broken()).anyMatch(it -> it.startsWith("no event has its effect twice"));
    }

    private static Outcome run(Bug bug, List<Fault> faults, Duration length) throws Exception {
        return chaos.run(bug, faults, length, SEED);
    }
}
