package dev.easel.standalone;

import static dev.easel.api.credits.Credits.credits;
import static org.awaitility.Awaitility.await;

import dev.easel.api.Owner;
import dev.easel.api.catalog.ToolId;
import dev.easel.api.credits.Balance;
import dev.easel.api.credits.Credits;
import dev.easel.api.credits.HoldAnswer;
import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.HoldState;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.Lot;
import dev.easel.api.credits.LotId;
import dev.easel.api.credits.LotSource;
import dev.easel.api.credits.Purpose;
import dev.easel.api.credits.commands.AffirmHold;
import dev.easel.api.credits.commands.GrantCredits;
import dev.easel.api.credits.commands.HoldCredits;
import dev.easel.api.credits.commands.OpenLedger;
import dev.easel.api.tasks.Payment;
import dev.easel.api.tasks.PlannedStep;
import dev.easel.api.tasks.Request;
import dev.easel.api.tasks.StepId;
import dev.easel.api.tasks.TaskAnswer;
import dev.easel.api.tasks.TaskId;
import dev.easel.api.tasks.TaskSource;
import dev.easel.api.tasks.ToolRef;
import dev.easel.api.tasks.commands.InspectTask;
import dev.easel.api.tasks.commands.SubmitTask;
import dev.easel.platform.Commands;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Submits tasks as admission does, each for somebody with a hundred credits.
 *
 * @param tool what all of them are for
 * @param provider who does their steps
 */
record PaidTasks(Commands commands, String tool, String provider) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long GRANTED = 100;

    /** A step and its price. */
    record Step(String type, long price) {}

    TaskId submit(String name, Map<String, String> inputs, Duration until, Step... steps) {
        var owner = new Owner(Owner.PLATFORM, "acc_" + name);
        var ledger = LedgerId.of(owner);
        var task = new TaskId("tsk_" + name);
        var now = Instant.now();
        var lot = new Lot(LotId.of(ledger, "test"), LotSource.GRANT, credits(GRANTED), 40, now, null);
        commands.tell(new OpenLedger(ledger, owner));
        commands.tell(new GrantCredits(ledger, lot, "For the test", now));
        var price = List.of(steps).stream().mapToLong(Step::price).sum();
        var payment = new Payment(ledger, HoldId.of(task, 1), credits(price));
        commands.tell(new HoldCredits(
                ledger, payment.holdId(), payment.price(), new Purpose(task, tool), now.plusSeconds(420), now));
        commands.tell(new SubmitTask(
                task,
                owner,
                TaskSource.WEB_TOOL,
                new ToolRef(ToolId.of(tool), tool, 1),
                new Request(inputs, name, null, null, false),
                payment,
                IntStream.range(0, steps.length)
                        .mapToObj(ordinal -> planned(task, ordinal, steps[ordinal]))
                        .toList(),
                now.plus(until)));
        return task;
    }

    /** The balance once the hold has ended so. */
    Balance settled(TaskId task, HoldState end) {
        await().atMost(PATIENCE).until(() -> hold(task).state() == end);
        return hold(task).now();
    }

    HoldAnswer hold(TaskId task) {
        var payment = inspect(task).payment();
        return commands.ask(new AffirmHold(payment.ledgerId(), payment.holdId()));
    }

    TaskAnswer inspect(TaskId task) {
        return commands.ask(new InspectTask(task));
    }

    static Balance balanceAfter(long spent) {
        return new Balance(credits(GRANTED - spent), Credits.NONE);
    }

    private PlannedStep planned(TaskId task, int ordinal, Step step) {
        return new PlannedStep(
                StepId.of(task, ordinal),
                ordinal,
                step.type(),
                step.type(),
                provider,
                "none",
                credits(step.price()),
                Duration.ofSeconds(60));
    }
}
