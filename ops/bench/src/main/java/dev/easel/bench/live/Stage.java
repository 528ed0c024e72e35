package dev.easel.bench.live;

import static dev.easel.api.credits.Credits.credits;

import dev.easel.api.Derived;
import dev.easel.api.Owner;
import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.Role;
import dev.easel.api.catalog.ToolId;
import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.tasks.Payment;
import dev.easel.api.tasks.PlannedStep;
import dev.easel.api.tasks.Request;
import dev.easel.api.tasks.StepId;
import dev.easel.api.tasks.TaskId;
import dev.easel.api.tasks.TaskSource;
import dev.easel.api.tasks.ToolRef;
import dev.easel.api.tasks.commands.RetryStep;
import dev.easel.api.tasks.commands.StartTask;
import dev.easel.api.tasks.commands.SubmitTask;
import dev.easel.bench.sides.Side;
import dev.easel.engine.EventLog;
import dev.easel.engine.LoggedEvent;
import dev.easel.platform.Sessions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import tools.jackson.databind.json.JsonMapper;

/** Tasks of one owner that are followed. Their only step is dispatched again and again; each time is a fact to be told. */
final class Stage {

    private static final AccountId OWNER = new AccountId("acc_benchlive");
    private static final String REQUESTED = "tasks.step-requested";
    private static final Duration TERM = Duration.ofDays(1);
    private static final int PATIENCE_SECONDS = 30;

    private final CommandGateway gateway;
    private final EventLog log;
    private final String cookie;

    Stage(Side side) {
        this.gateway = side.bean(CommandGateway.class);
        this.log = side.bean(EventLog.class);
        this.cookie = "easel_session="
                + side.bean(Sessions.class).open(OWNER, Set.of(Role.USER)).token();
    }

    /** Of the owner's session. */
    String cookie() {
        return cookie;
    }

    /** New tasks, at work. */
    List<Act> open(String name, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> open(name + "-" + number))
                .toList();
    }

    private Act open(String name) {
        var owner = Owner.of(OWNER);
        var id = new TaskId(Derived.id("tsk", "bench", name));
        var now = Instant.now();
        var step = new PlannedStep(
                StepId.of(id, 0), 0, "Make", "bench-step", "bench", "none", credits(1), Duration.ofMinutes(1));
        gateway.sendAndWait(new SubmitTask(
                id,
                owner,
                TaskSource.WEB_TOOL,
                new ToolRef(ToolId.of("bench-tool"), "bench-tool", 1),
                new Request(Map.of("prompt", "A lighthouse in the fog, at night, in oil"), name, null, null, false),
                new Payment(LedgerId.of(owner), HoldId.of(id, 1), credits(1)),
                List.of(step),
                now.plus(TERM)));
        gateway.sendAndWait(new StartTask(id, now));
        return new Act(id, step.stepId());
    }

    /** A task, and when each of its later rounds was acknowledged. Used by one thread at a time. */
    final class Act {

        private final TaskId id;
        private final StepId step;
        private final List<Long> acknowledged = new ArrayList<>();

        private Act(TaskId id, StepId step) {
            this.id = id;
            this.step = step;
        }

        String path() {
            return "/api/tasks/" + id + "/stream";
        }

        /** Dispatches the step again, and waits until that is durable. */
        void again() throws Exception {
            var round = 2 + acknowledged.size();
            gateway.send(new RetryStep(id, step, round)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            acknowledged.add(System.nanoTime());
        }

        /** Every later round in turn, as the log has them; what is wrong with them is added to the violations. */
        List<Round> rounds(List<String> violations) {
            var rounds = new ArrayList<Round>();
            for (var event : log.ofAggregate(id.value())) {
                var round = event.name().equals(REQUESTED) ? number(event) : 1;
                if (round > 1) {
                    var index = rounds.size();
                    if (round != index + 2) {
                        violations.add("%s: after round %d comes %d".formatted(id, index + 1, round));
                    }
                    rounds.add(new Round(
                            event.position(), index < acknowledged.size() ? acknowledged.get(index) : Long.MAX_VALUE));
                }
            }
            if (rounds.size() < acknowledged.size()) {
                violations.add("%s: %d rounds were acknowledged, %d are in the log"
                        .formatted(id, acknowledged.size(), rounds.size()));
            }
            return rounds;
        }

        private static int number(LoggedEvent event) {
            return JsonMapper.shared().readTree(event.payload()).path("round").asInt();
        }
    }

    /**
     * @param acknowledged by {@link System#nanoTime}; the end of time when it was not
     */
    record Round(long position, long acknowledged) {}
}
