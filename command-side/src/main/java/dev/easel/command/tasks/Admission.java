package dev.easel.command.tasks;

import static dev.easel.api.Refusal.refuse;

import dev.easel.api.IdempotencyMismatch;
import dev.easel.api.credits.Credits;
import dev.easel.api.credits.HoldAnswer;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.Purpose;
import dev.easel.api.tasks.Payment;
import dev.easel.api.tasks.TaskAnswer;
import dev.easel.api.tasks.commands.SubmitTask;
import dev.easel.api.tasks.refusals.PriceChanged;
import dev.easel.platform.Commands;
import java.time.Clock;

/**
 * Lets tasks in: checks what is asked, holds its price, submits it. What cannot be done is refused before anything is
 * recorded. A repeat is answered from the task that exists, whatever has become of the tool or the model since.
 */
final class Admission {

    private final Commands commands;
    private final OwnTasks tasks;
    private final Holds holds;
    private final Clock clock;

    Admission(Commands commands, OwnTasks tasks, Holds holds, Clock clock) {
        this.commands = commands;
        this.tasks = tasks;
        this.holds = holds;
        this.clock = clock;
    }

    Admitted admit(Submission asked) {
        var known = tasks.find(asked.taskId());
        if (known == null) {
            return submit(asked, asked.work().get());
        }
        if (!known.request().fingerprint().equals(asked.fingerprint())) {
            throw refuse(new IdempotencyMismatch(asked.taskId().value()));
        }
        return new Admitted(known, holds.of(known.payment()), true);
    }

    private Admitted submit(Submission asked, Work work) {
        var price = TaskPrice.of(work.plan());
        if (asked.expected() != null && !asked.expected().equals(price)) {
            throw refuse(new PriceChanged(asked.expected(), price));
        }
        var now = clock.instant();
        var deadline = Patience.deadline(work.plan(), now);
        var ledger = LedgerId.of(asked.owner());
        var purpose = new Purpose(asked.taskId(), work.title());
        var hold = holds.place(ledger, purpose, price, Patience.holdExpiry(deadline), now);
        TaskAnswer task = commands.ask(new SubmitTask(
                asked.taskId(),
                asked.owner(),
                asked.source(),
                work.tool(),
                work.request(),
                new Payment(ledger, hold.holdId(), price),
                work.plan(),
                deadline));
        var came = task.course().deadlineAt().equals(deadline); // else the same request came in by another door
        return came ? new Admitted(task, hold, false) : new Admitted(task, holds.of(task.payment()), true);
    }

    /**
     * A task that was let in.
     *
     * @param replayed whether it was there before
     */
    record Admitted(TaskAnswer task, HoldAnswer hold, boolean replayed) {

        /** What its owner could spend right after its price was set aside. */
        Credits remaining() {
            return hold.first().available();
        }
    }
}
