package dev.easel.command.credits;

import static dev.easel.api.Refusal.refuse;

import dev.easel.api.IdempotencyMismatch;
import dev.easel.api.NotFound;
import dev.easel.api.credits.Allocation;
import dev.easel.api.credits.Balance;
import dev.easel.api.credits.HoldAnswer;
import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.HoldState;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.commands.HoldCredits;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The holds of a ledger.
 *
 * @param open changed in place: a busy ledger has thousands
 */
record Holds(Map<HoldId, Hold> open, Memory<Hold> ended) {

    static Holds none() {
        return of(List.of(), Memory.empty());
    }

    static Holds of(List<Hold> open, Memory<Hold> ended) {
        var holds = new Holds(new HashMap<>(), ended);
        open.forEach(holds::place);
        return holds;
    }

    void place(Hold hold) {
        open.put(hold.id(), hold);
    }

    void extend(HoldId id, Instant later) {
        open.computeIfPresent(id, (_, hold) -> hold.extendedTo(later));
    }

    /** With one ended; so many of those that ended are remembered as they were. */
    Holds end(HoldId id, HoldState how, Allocation spent, long sequence, int most) {
        var hold = open.remove(id);
        return hold == null
                ? this
                : new Holds(open, ended.with(hold.ended(how, spent).keptUntil(sequence), most));
    }

    /** What is remembered of it. */
    Optional<Hold> find(HoldId id) {
        return Optional.ofNullable(open.get(id)).or(() -> ended.find(id.value()));
    }

    /** It, as it is or was; refused when there never was one. */
    Hold known(HoldId id, LedgerId ledger, LedgerPast past) {
        return find(id).or(() -> past.hold(ledger, id, ended)).orElseThrow(() -> refuse(new NotFound("Hold")));
    }

    /** The hold that a command repeats; the same one for another price or task is refused. */
    Optional<Hold> repeatedBy(HoldCredits command, LedgerPast past) {
        var first = find(command.holdId()).or(() -> past.hold(command.ledgerId(), command.holdId(), ended));
        if (first.filter(it -> !it.isWhatIsAsked(command)).isPresent()) {
            throw refuse(new IdempotencyMismatch(command.holdId().value()));
        }
        return first;
    }

    /** How a hold stands that was known before: as it is now, or as it was when it was forgotten. */
    HoldAnswer answer(Hold before, Balance now) {
        return find(before.id()).orElse(before).answer(now);
    }
}
