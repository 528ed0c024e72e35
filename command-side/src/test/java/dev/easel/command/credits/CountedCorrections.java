package dev.easel.command.credits;

import dev.easel.api.IdempotencyMismatch;
import dev.easel.api.NotFound;
import dev.easel.api.Refusal;
import dev.easel.api.credits.Adjustment;
import dev.easel.api.credits.AdjustmentId;
import dev.easel.api.credits.Credits;
import dev.easel.api.credits.Lot;
import dev.easel.api.credits.RefundId;
import dev.easel.api.credits.Returned;
import dev.easel.api.credits.commands.AdjustCredits;
import dev.easel.api.credits.commands.FreezeLedger;
import dev.easel.api.credits.commands.RefundCapture;
import dev.easel.api.credits.commands.UnfreezeLedger;
import dev.easel.api.credits.events.CaptureRefunded;
import dev.easel.api.credits.events.CreditsDeducted;
import dev.easel.api.credits.events.CreditsGranted;
import dev.easel.api.credits.events.LedgerFrozen;
import dev.easel.api.credits.events.LedgerUnfrozen;
import dev.easel.api.credits.refusals.BelowZero;
import dev.easel.api.credits.refusals.LedgerIsFrozen;
import dev.easel.api.credits.refusals.OverRefund;
import dev.easel.command.credits.CountedCredits.Credit;
import dev.easel.command.credits.CountedCredits.Place;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people do to a ledger, counted by hand. */
final class CountedCorrections {

    private final CountedLedger ledger;
    private final CountedCredits credits;
    private final Map<AdjustmentId, Adjustment> adjusted = new HashMap<>();
    private final Map<RefundId, RefundCapture> refunded = new HashMap<>();
    private boolean frozen;

    CountedCorrections(CountedLedger ledger, CountedCredits credits) {
        this.ledger = ledger;
        this.credits = credits;
    }

    boolean isFrozen() {
        return frozen;
    }

    @Nullable
    Refusal freeze(FreezeLedger command) {
        if (!frozen) {
            ledger.happens(new LedgerFrozen(command.ledgerId(), command.grounds()));
        }
        frozen = true;
        return null;
    }

    @Nullable
    Refusal unfreeze(UnfreezeLedger command) {
        if (frozen) {
            ledger.happens(new LedgerUnfrozen(command.ledgerId(), command.grounds()));
        }
        frozen = false;
        return null;
    }

    @Nullable
    Refusal adjust(AdjustCredits command) {
        var adjustment = command.adjustment();
        var known = adjusted.get(command.adjustmentId());
        if (known != null) {
            return known.equals(adjustment)
                    ? null
                    : new IdempotencyMismatch(command.adjustmentId().value());
        }
        if (frozen) {
            return new LedgerIsFrozen(command.ledgerId());
        }
        var offered = credits.offered(command.at());
        if (adjustment.amount() + offered.size() < 0) {
            return new BelowZero(command.ledgerId(), adjustment.size(), Credits.credits(offered.size()));
        }
        adjusted.put(command.adjustmentId(), adjustment);
        if (adjustment.amount() > 0) {
            give(command);
        } else {
            take(command, offered.subList(0, (int) -adjustment.amount()));
        }
        return null;
    }

    private void give(AdjustCredits command) {
        var adjustment = command.adjustment();
        var source = adjustment.source();
        var lot =
                new Lot(command.adjustmentId().lot(), source, adjustment.size(), source.priority(), command.at(), null);
        ledger.come(lot);
        var grounds = adjustment.grounds();
        ledger.happens(new CreditsGranted(
                command.ledgerId(), lot, grounds.reasonCode(), grounds.reason(), ledger.free(), ledger.held()));
    }

    private void take(AdjustCredits command, List<Credit> these) {
        credits.lay(these, Place.TAKEN);
        ledger.happens(new CreditsDeducted(
                command.ledgerId(),
                command.adjustmentId(),
                CountedCredits.byLot(these),
                command.adjustment().grounds(),
                ledger.free(),
                ledger.held()));
    }

    @Nullable
    Refusal refund(RefundCapture command) {
        var hold = ledger.hold(command.holdId());
        if (hold == null) {
            return new NotFound("Hold");
        }
        var known = refunded.get(command.refundId());
        if (known != null && known.holdId().equals(command.holdId())) {
            return known.amount().equals(command.amount()) && known.grounds().equals(command.grounds())
                    ? null
                    : new IdempotencyMismatch(command.refundId().value());
        }
        var left = hold.spent.size();
        if (command.amount().units() > left) {
            return new OverRefund(command.holdId(), command.amount(), Credits.credits(left));
        }
        refunded.put(command.refundId(), command);
        var last = hold.spent.subList((int) (left - command.amount().units()), left);
        var back = List.copyOf(last);
        last.clear();
        back.stream().map(Credit::lot).distinct().filter(credits::isUsedUp).forEach(credits::revive);
        credits.lay(back, Place.FREE);
        var counts = new LinkedHashMap<Lot, Long>();
        back.forEach(credit -> counts.merge(credit.lot(), 1L, Long::sum));
        ledger.happens(new CaptureRefunded(
                command.ledgerId(),
                command.holdId(),
                hold.asked.purpose().taskId(),
                command.refundId(),
                counts.entrySet().stream()
                        .map(it -> new Returned(it.getKey(), Credits.credits(it.getValue())))
                        .toList(),
                command.grounds(),
                ledger.free(),
                ledger.held()));
        ledger.lapse(back, command.at());
        return null;
    }
}
