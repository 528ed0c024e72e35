package dev.easel.saga.providers;

import dev.easel.api.Owner;
import dev.easel.api.credits.Credits;
import dev.easel.api.tasks.PlannedStep;
import dev.easel.api.tasks.StepId;
import dev.easel.api.tasks.TaskId;
import dev.easel.api.tasks.events.StepRequested;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** Requests for steps, as tests need them. */
final class Steps {

    private Steps() {}

    static StepRequested of(String owner, String task, int round) {
        return of(owner, task, round, Map.of(), Duration.ofSeconds(60));
    }

    static StepRequested of(String owner, String task, int round, Map<String, String> inputs, Duration timeout) {
        var id = new TaskId("tsk_" + task);
        var step = new PlannedStep(
                StepId.of(id, 0),
                0,
                "Make",
                FaultyProvider.MAKE,
                FaultyProvider.NAME,
                "none",
                Credits.credits(5),
                timeout);
        var deadline = Instant.now().plusSeconds(300).truncatedTo(ChronoUnit.MILLIS);
        return new StepRequested(id, new Owner(Owner.PLATFORM, owner), step, round, inputs, List.of(), deadline);
    }
}
