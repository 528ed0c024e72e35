package dev.easel.command.credits;

import dev.easel.api.credits.Credits;
import dev.easel.api.credits.Foreseen;
import dev.easel.api.credits.Grounds;
import dev.easel.api.credits.RefundAnswer;
import dev.easel.api.credits.RefundId;
import dev.easel.api.credits.commands.RefundCapture;
import dev.easel.api.credits.commands.Rehearse;
import dev.easel.api.tasks.Payment;
import dev.easel.api.tasks.TaskAnswer;
import dev.easel.api.tasks.TaskId;
import dev.easel.api.tasks.commands.InspectTask;
import dev.easel.platform.Commands;
import dev.easel.platform.Ids;
import dev.easel.platform.Problem;
import java.time.Clock;
import org.axonframework.modelling.command.AggregateNotFoundException;

/** Gives back what was spent on tasks, or tells what that would do. */
final class Refunds {

    private static final Grounds NONE_YET = new Grounds("DRY_RUN", "Dry run");

    private final Commands commands;
    private final Clock clock;

    Refunds(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    RefundAnswer make(RefundId id, String taskId, long amount, Grounds grounds) {
        return commands.ask(refund(id, taskId, amount, grounds));
    }

    /** What it would do; refused as it would be. */
    CreditForecast rehearse(String taskId, long amount) {
        var id = new RefundId(Ids.next(RefundId.PREFIX));
        Foreseen foreseen = commands.ask(new Rehearse(refund(id, taskId, amount, NONE_YET)));
        return CreditForecast.of(foreseen, false);
    }

    private RefundCapture refund(RefundId id, String taskId, long amount, Grounds grounds) {
        var payment = payment(taskId);
        return new RefundCapture(
                payment.ledgerId(), payment.holdId(), id, Credits.credits(amount), grounds, clock.instant());
    }

    private Payment payment(String id) {
        try {
            TaskAnswer task = commands.ask(new InspectTask(taskId(id)));
            return task.payment();
        } catch (AggregateNotFoundException missing) {
            throw Problem.notFound("Task");
        }
    }

    private static TaskId taskId(String text) {
        try {
            return new TaskId(text);
        } catch (IllegalArgumentException noId) {
            throw Problem.notFound("Task");
        }
    }
}
