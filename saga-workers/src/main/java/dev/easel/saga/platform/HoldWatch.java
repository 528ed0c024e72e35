package dev.easel.saga.platform;

import dev.easel.api.credits.HoldAnswer;
import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.HoldState;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.ReleaseCause;
import dev.easel.api.credits.commands.AffirmHold;
import dev.easel.api.credits.commands.ExpireHold;
import dev.easel.api.credits.commands.ExtendHold;
import dev.easel.api.credits.commands.ReleaseHold;
import dev.easel.api.tasks.TaskAnswer;
import dev.easel.api.tasks.TaskId;
import dev.easel.api.tasks.commands.InspectTask;
import dev.easel.platform.Commands;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;

/**
 * Looks after an open hold: one whose task never came goes back a minute after it was placed, one whose task is under way
 * (or delivered something and is about to be captured) is extended, any other one lapses at its time.
 */
final class HoldWatch {

    private static final Duration LONGER = Duration.ofMinutes(10);
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final Commands commands;
    private final Clock clock;

    HoldWatch(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    /** When to look again; null when the hold has ended. */
    @Nullable
    Instant look(Due due) {
        var ledger = new LedgerId(due.whole());
        var hold = new HoldId(due.subject());
        HoldAnswer answer = commands.ask(new AffirmHold(ledger, hold));
        if (answer.state() != HoldState.OPEN) {
            return null;
        }
        var now = clock.instant();
        var task = find(new TaskId(due.other()));
        if (task == null || !task.payment().holdId().equals(hold)) { // or it came, and pays with another hold
            commands.tell(new ReleaseHold(ledger, hold, ReleaseCause.NO_TASK, now));
            return null;
        }
        if (now.isBefore(due.at().minus(MARGIN))) {
            return due.at().minus(MARGIN);
        }
        if (!task.status().isFinal() || !task.course().charge().isNone()) {
            commands.tell(new ExtendHold(ledger, hold, now.plus(LONGER)));
            return now.plus(LONGER).minus(MARGIN);
        }
        commands.tell(new ExpireHold(ledger, hold, now)); // does nothing before its time
        return now.plus(MARGIN);
    }

    private @Nullable TaskAnswer find(TaskId task) {
        try {
            return commands.ask(new InspectTask(task));
        } catch (AggregateNotFoundException never) {
            return null;
        }
    }
}
