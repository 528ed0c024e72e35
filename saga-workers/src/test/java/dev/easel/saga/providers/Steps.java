package dev.easel.saga.providers;

import dev.easel.api.Owner;
import dev.easel.api.credits.Credits;
import dev.easel.api.tasks.Dispatch;
import dev.easel.api.tasks.PlannedStep;
import dev.easel.api.tasks.StepId;
import dev.easel.api.tasks.StepRoute;
import dev.easel.api.tasks.TaskId;
import dev.easel.api.tasks.events.StepRequested;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Requests for steps, as tests need them. */
final class Steps {

    private Steps() {}

    static StepRequested of(String owner, String task, int round) {
        return of(owner, task, round, Map.of(), Duration.ofSeconds(60));
    }

    static StepRequested of(String owner, String task, int round, Map<String, String> inputs, Duration timeout) {
        return of(new Owner(Owner.PLATFORM, owner), task, round, inputs, timeout, null);
    }

    /** By the faulty provider, else by the spare one. */
    static StepRequested routed(String task, Map<String, String> inputs) {
        var routes = List.of(
                new StepRoute(FaultyProvider.NAME, "none", 0), new StepRoute(SpareProvider.NAME, "spare-1", 9_000));
        var owner = new Owner(Owner.PLATFORM, "acc_1");
        return of(owner, task, 1, inputs, Duration.ofSeconds(60), new Dispatch(1, 10, routes, 30));
    }

    /** Of a user of an app, with a priority. */
    static StepRequested ofApp(String app, String user, String task, int priority) {
        var routes = List.of(new StepRoute(FaultyProvider.NAME, "none", 0));
        var owner = new Owner(app, user);
        return of(owner, task, 1, Map.of(), Duration.ofSeconds(60), new Dispatch(1, priority, routes, 30));
    }

    private static StepRequested of(
            Owner owner,
            String task,
            int round,
            Map<String, String> inputs,
            Duration timeout,
            @Nullable Dispatch dispatch) {
        var id = new TaskId("tsk_" + task);
        var step = new PlannedStep(
                StepId.of(id, 0),
                0,
                "Make",
                FaultyProvider.MAKE,
                FaultyProvider.NAME,
                "none",
                Credits.credits(5),
                timeout,
                dispatch);
        var deadline = Instant.now().plusSeconds(300).truncatedTo(ChronoUnit.MILLIS);
        return new StepRequested(id, owner, step, round, inputs, List.of(), deadline);
    }
}
