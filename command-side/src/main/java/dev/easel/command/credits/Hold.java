package dev.easel.command.credits;

import dev.easel.api.credits.Allocation;
import dev.easel.api.credits.Balance;
import dev.easel.api.credits.Credits;
import dev.easel.api.credits.HoldAnswer;
import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.HoldState;
import dev.easel.api.credits.commands.CaptureHold;
import dev.easel.api.credits.commands.ExpireHold;
import dev.easel.api.credits.commands.HoldCredits;
import dev.easel.api.credits.commands.ReleaseHold;
import dev.easel.api.credits.events.CreditsHeld;
import dev.easel.api.credits.events.HoldCaptured;
import dev.easel.api.credits.events.HoldExpired;
import dev.easel.api.credits.events.HoldReleased;
import dev.easel.api.tasks.TaskId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A hold as it stands, and the events that it makes. Of one that has ended only what repeats are answered with is kept.
 *
 * @param since the sequence number of the event that placed it
 * @param first the balance right after it was placed
 * @param taken the lots it came from; once it has ended, what of it was spent
 */
record Hold(
        HoldId id,
        long since,
        TaskId taskId,
        Credits amount,
        Balance first,
        HoldState state,
        Credits captured,
        Allocation taken,
        Instant expiresAt) {

    /** What sets these credits aside. */
    static CreditsHeld place(HoldCredits command, Allocation taken, Balance now) {
        return new CreditsHeld(
                command.ledgerId(),
                command.holdId(),
                taken,
                command.purpose(),
                command.expiresAt(),
                now.available().minus(command.amount()),
                now.held().plus(command.amount()));
    }

    static Hold of(CreditsHeld event, long since) {
        return new Hold(
                event.holdId(),
                since,
                event.purpose().taskId(),
                event.taken().total(),
                new Balance(event.availableAfter(), event.heldAfter()),
                HoldState.OPEN,
                Credits.NONE,
                event.taken(),
                event.expiresAt());
    }

    /** How it ended, from events of its time; nothing when they are about others. */
    static Optional<Hold> recalled(HoldId id, List<Object> past) {
        @Nullable Hold hold = null;
        for (var event : past) {
            if (event instanceof CreditsHeld held && held.holdId().equals(id)) {
                hold = Hold.of(held, 0); // wherever that stands: it is not kept
            } else if (hold != null) {
                hold = hold.after(event);
            }
        }
        return Optional.ofNullable(hold);
    }

    private Hold after(Object event) {
        return switch (event) {
            case HoldCaptured it when it.holdId().equals(id) -> ended(HoldState.CAPTURED, it.captured());
            case HoldReleased it when it.holdId().equals(id) -> ended(HoldState.RELEASED, Allocation.NOTHING);
            case HoldExpired it when it.holdId().equals(id) -> ended(HoldState.EXPIRED, Allocation.NOTHING);
            default -> this;
        };
    }

    boolean isOpen() {
        return state == HoldState.OPEN;
    }

    /** The same price for the same task. Words about it may change with the tool's title, its end with the time. */
    boolean isWhatIsAsked(HoldCredits command) {
        return amount.equals(command.amount())
                && taskId.equals(command.purpose().taskId());
    }

    HoldAnswer answer(Balance now) {
        return new HoldAnswer(id, state, amount, captured, first, now);
    }

    HoldCaptured capture(CaptureHold command, Balance now) {
        var spent = taken.first(command.amount());
        var returned = taken.after(command.amount());
        var available = now.available().plus(returned.total());
        return new HoldCaptured(
                command.ledgerId(),
                id,
                taskId,
                spent,
                returned,
                available,
                now.held().minus(amount));
    }

    HoldReleased release(ReleaseHold command, Balance now) {
        var available = now.available().plus(amount);
        return new HoldReleased(
                command.ledgerId(),
                id,
                taskId,
                taken,
                command.cause(),
                available,
                now.held().minus(amount));
    }

    HoldExpired expire(ExpireHold command, Balance now) {
        var available = now.available().plus(amount);
        return new HoldExpired(
                command.ledgerId(), id, taskId, taken, available, now.held().minus(amount));
    }

    Hold extendedTo(Instant later) {
        return new Hold(id, since, taskId, amount, first, state, captured, taken, later);
    }

    Hold ended(HoldState end, Allocation spent) {
        return new Hold(id, since, taskId, amount, first, end, spent.total(), spent, expiresAt);
    }

    /** It, as one that is over. */
    Kept<Hold> keptUntil(long sequence) {
        return new Kept<>(id.value(), this, since, sequence);
    }
}
