package dev.easel.command.credits;

import static dev.easel.api.Refusal.refuse;
import static java.util.Objects.requireNonNullElse;

import dev.easel.api.IdempotencyMismatch;
import dev.easel.api.credits.Adjustment;
import dev.easel.api.credits.AdjustmentAnswer;
import dev.easel.api.credits.AdjustmentId;
import dev.easel.api.credits.Allocation;
import dev.easel.api.credits.Balance;
import dev.easel.api.credits.Credits;
import dev.easel.api.credits.Grounds;
import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.Lot;
import dev.easel.api.credits.LotSource;
import dev.easel.api.credits.RefundAnswer;
import dev.easel.api.credits.Returned;
import dev.easel.api.credits.commands.AdjustCredits;
import dev.easel.api.credits.commands.RefundCapture;
import dev.easel.api.credits.events.CaptureRefunded;
import dev.easel.api.credits.events.CreditsDeducted;
import dev.easel.api.credits.events.CreditsGranted;
import dev.easel.api.credits.refusals.OverRefund;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What people did to a ledger: taken from it, and given back after it was spent. What they gave is a grant.
 *
 * @param refunded by the hold that it was spent with
 */
record Corrections(Memory<CreditsDeducted> deducted, Memory<CaptureRefunded> refunded) {

    static final Corrections NONE = new Corrections(Memory.empty(), Memory.empty());

    int forgotten() {
        return deducted.forgotten() + refunded.forgotten();
    }

    Corrections with(CreditsDeducted event, long sequence, int most) {
        var kept = new Kept<>(event.adjustmentId().value(), event, sequence, sequence);
        return new Corrections(deducted.with(kept, most), refunded);
    }

    Corrections with(CaptureRefunded event, long sequence, int most) {
        var kept = new Kept<>(event.holdId().value(), event, sequence, sequence);
        return new Corrections(deducted, refunded.with(kept, most));
    }

    /** The answer to the adjustment that a command repeats; the same one with another content is refused. */
    Optional<AdjustmentAnswer> repeatedBy(AdjustCredits command, Grants grants, LedgerPast past) {
        var id = command.adjustmentId();
        var ledger = command.ledgerId();
        var first = grants.find(id.lot(), ledger, past)
                .map(given -> answer(id, given))
                .or(() -> deducted.find(id.value())
                        .or(() -> past.deduction(ledger, id, deducted))
                        .map(Corrections::answer));
        if (first.filter(it -> !it.adjustment().equals(command.adjustment())).isPresent()) {
            throw refuse(new IdempotencyMismatch(id.value()));
        }
        return first;
    }

    static CreditsGranted give(AdjustCredits command, Balance now) {
        var adjustment = command.adjustment();
        var source = adjustment.source();
        var id = command.adjustmentId().lot();
        var lot = new Lot(id, source, adjustment.size(), source.priority(), command.at(), null);
        var grounds = adjustment.grounds();
        return new CreditsGranted(
                command.ledgerId(),
                lot,
                grounds.reasonCode(),
                grounds.reason(),
                now.available().plus(lot.amount()),
                now.held());
    }

    static CreditsDeducted deduct(AdjustCredits command, Allocation taken, Balance now) {
        return new CreditsDeducted(
                command.ledgerId(),
                command.adjustmentId(),
                taken,
                command.adjustment().grounds(),
                now.available().minus(taken.total()),
                now.held());
    }

    /** All that was given back of what was spent with a hold. */
    List<CaptureRefunded> refundsOf(HoldId hold, LedgerId ledger, LedgerPast past) {
        var forgotten = past.refunds(ledger, hold, refunded);
        return Stream.concat(forgotten, refunded.all(hold.value())).toList();
    }

    /** The answer to the refund that a command repeats; the same one of another amount is refused. */
    static Optional<RefundAnswer> repeatedBy(RefundCapture command, List<CaptureRefunded> before) {
        var first = before.stream()
                .filter(it -> it.refundId().equals(command.refundId()))
                .findFirst();
        if (first.filter(it -> !isWhatIsAsked(it, command)).isPresent()) {
            throw refuse(new IdempotencyMismatch(command.refundId().value()));
        }
        return first.map(it ->
                new RefundAnswer(it.refundId(), total(it), new Balance(it.availableAfter(), it.heldAfter()), true));
    }

    /** Where it goes: the last of what is still spent, so that it is as if that had never been captured. */
    static Allocation refundable(Hold hold, List<CaptureRefunded> before, RefundCapture command) {
        var back = before.stream().map(Corrections::total).reduce(Credits.NONE, Credits::plus);
        var left = hold.captured().minus(back);
        if (!left.covers(command.amount())) {
            throw refuse(new OverRefund(hold.id(), command.amount(), left));
        }
        return hold.taken().first(left).after(left.minus(command.amount()));
    }

    static CaptureRefunded refund(RefundCapture command, Hold hold, List<Returned> returned, Balance now) {
        return new CaptureRefunded(
                command.ledgerId(),
                hold.id(),
                hold.taskId(),
                command.refundId(),
                returned,
                command.grounds(),
                now.available().plus(command.amount()),
                now.held());
    }

    private static boolean isWhatIsAsked(CaptureRefunded first, RefundCapture command) {
        return total(first).equals(command.amount()) && first.grounds().equals(command.grounds());
    }

    private static Credits total(CaptureRefunded event) {
        return event.returned().stream().map(Returned::amount).reduce(Credits.NONE, Credits::plus);
    }

    private static AdjustmentAnswer answer(AdjustmentId id, CreditsGranted first) {
        var grounds = new Grounds(requireNonNullElse(first.reasonCode(), ""), first.reason());
        var given = new Adjustment(first.lot().amount().units(), first.lot().source(), grounds);
        return new AdjustmentAnswer(id, given, new Balance(first.availableAfter(), first.heldAfter()), true);
    }

    private static AdjustmentAnswer answer(CreditsDeducted first) {
        var taken = new Adjustment(-first.taken().total().units(), LotSource.ADJUSTMENT, first.grounds());
        return new AdjustmentAnswer(
                first.adjustmentId(), taken, new Balance(first.availableAfter(), first.heldAfter()), true);
    }
}
