package dev.easel.command.tasks;

import dev.easel.api.IdempotencyMismatch;
import dev.easel.api.credits.Credits;
import dev.easel.api.credits.HoldAnswer;
import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.HoldState;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.Purpose;
import dev.easel.api.credits.commands.AffirmHold;
import dev.easel.api.credits.commands.HoldCredits;
import dev.easel.api.tasks.Payment;
import dev.easel.platform.Commands;
import dev.easel.platform.Problem;
import java.time.Instant;
import org.axonframework.commandhandling.CommandExecutionException;

/**
 * Sets a task's price aside. A repeat meets the hold that is there; one that went back, because its task never came,
 * leaves its place to the next.
 */
final class Holds {

    private final Commands commands;

    Holds(Commands commands) {
        this.commands = commands;
    }

    HoldAnswer place(LedgerId ledger, Purpose purpose, Credits price, Instant expiresAt, Instant now) {
        for (var ordinal = 1; ; ordinal++) {
            var hold = HoldId.of(purpose.taskId(), ordinal);
            var answer = place(new HoldCredits(ledger, hold, price, purpose, expiresAt, now));
            if (answer.state() == HoldState.OPEN) {
                return answer;
            }
        }
    }

    /** How a task's hold stands. */
    HoldAnswer of(Payment payment) {
        return commands.ask(new AffirmHold(payment.ledgerId(), payment.holdId()));
    }

    private HoldAnswer place(HoldCredits command) {
        try {
            return commands.ask(command);
        } catch (CommandExecutionException e) {
            if (e.<Object>getDetails()
                    .filter(IdempotencyMismatch.class::isInstance)
                    .isEmpty()) {
                throw e;
            }
            return placedAtAnotherPrice(command); // the tool's price has changed since the key was used first
        }
    }

    private HoldAnswer placedAtAnotherPrice(HoldCredits command) {
        HoldAnswer placed = commands.ask(new AffirmHold(command.ledgerId(), command.holdId()));
        if (placed.state() == HoldState.OPEN) {
            throw new Problem(409, "IDEMPOTENCY_IN_PROGRESS", "The same request is on its way; repeat this one.");
        }
        return placed;
    }
}
