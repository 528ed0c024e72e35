package dev.easel.query.credits;

import dev.easel.api.credits.Allocation;
import dev.easel.api.credits.Balance;
import dev.easel.api.credits.Credits;
import dev.easel.api.credits.Returned;
import dev.easel.api.credits.events.CaptureRefunded;
import dev.easel.api.credits.events.CreditsDeducted;
import dev.easel.api.credits.events.CreditsGranted;
import dev.easel.api.credits.events.CreditsHeld;
import dev.easel.api.credits.events.HoldCaptured;
import dev.easel.api.credits.events.HoldExpired;
import dev.easel.api.credits.events.HoldExtended;
import dev.easel.api.credits.events.HoldReleased;
import dev.easel.api.credits.events.LedgerEvent;
import dev.easel.api.credits.events.LedgerFrozen;
import dev.easel.api.credits.events.LedgerOpened;
import dev.easel.api.credits.events.LedgerUnfrozen;
import dev.easel.api.credits.events.LotExpired;
import dev.easel.api.credits.events.SpendingLimitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change of a ledger as its owner reads it; an event makes none, one or two.
 *
 * @param lots what was taken from lots or given to them; together the change of what is available
 * @param spent what left the ledger for good because something was delivered
 */
record Movement(EntryType type, List<LotChange> lots, Credits spent, Balance after, Trace trace) {

    Movement {
        lots = List.copyOf(lots);
    }

    static List<Movement> of(LedgerEvent event) {
        var movements =
                switch (event) {
                    case LedgerOpened _, HoldExtended _, LedgerFrozen _, LedgerUnfrozen _, SpendingLimitSet _ ->
                        List.<Movement>of();
                    case CreditsGranted granted -> List.of(granted(granted));
                    case CreditsDeducted deducted -> List.of(deducted(deducted));
                    case CreditsHeld held -> List.of(held(held));
                    case HoldCaptured captured -> List.of(spent(captured), undelivered(captured));
                    case CaptureRefunded refunded -> List.of(refunded(refunded));
                    case HoldReleased released -> List.of(released(released));
                    case HoldExpired expired -> List.of(expired(expired));
                    case LotExpired lapsed -> List.of(lapsed(lapsed));
                };
        return movements.stream().filter(Movement::moves).toList();
    }

    /** Change of what is available. */
    long amount() {
        return LotChange.total(lots);
    }

    /** A hold of nothing, or the end of a lot that is used up, is no movement. */
    private boolean moves() {
        return amount() != 0 || !spent.isNone();
    }

    /** The hold or lot that this movement began; null when it ends one, or belongs to one. */
    @Nullable
    String begins() {
        var begun = type == EntryType.HOLD ? trace.holdId() : type.isGrant() ? trace.lotId() : null;
        return begun == null ? null : begun.value();
    }

    private static Movement granted(CreditsGranted event) {
        var lot = event.lot();
        return new Movement(
                EntryType.of(lot.source()),
                LotChange.given(Allocation.of(lot.lotId(), lot.amount())),
                Credits.NONE,
                new Balance(event.availableAfter(), event.heldAfter()),
                Trace.ofLot(lot.lotId(), event.reason()));
    }

    private static Movement deducted(CreditsDeducted event) {
        return new Movement(
                EntryType.ADMIN_ADJUSTMENT,
                LotChange.taken(event.taken()),
                Credits.NONE,
                new Balance(event.availableAfter(), event.heldAfter()),
                Trace.ofLot(null, event.grounds().reason()));
    }

    private static Movement refunded(CaptureRefunded event) {
        var back = event.returned().stream().map(Returned::portion).toList();
        return new Movement(
                EntryType.REFUND,
                LotChange.given(new Allocation(back)),
                Credits.NONE,
                new Balance(event.availableAfter(), event.heldAfter()),
                Trace.ofHold(event.holdId(), event.taskId(), event.grounds().reason()));
    }

    private static Movement held(CreditsHeld event) {
        var purpose = event.purpose();
        return new Movement(
                EntryType.HOLD,
                LotChange.taken(event.taken()),
                Credits.NONE,
                new Balance(event.availableAfter(), event.heldAfter()),
                Trace.ofHold(event.holdId(), purpose.taskId(), purpose.description()));
    }

    /** What is spent left its lots when it was set aside. */
    private static Movement spent(HoldCaptured event) {
        var back = event.returned().total();
        return new Movement(
                EntryType.CAPTURE,
                List.of(),
                event.captured().total(),
                new Balance(
                        event.availableAfter().minus(back), event.heldAfter().plus(back)),
                Trace.ofHold(event.holdId(), event.taskId(), (String) null));
    }

    /** What was not delivered comes back as a movement of its own. */
    private static Movement undelivered(HoldCaptured event) {
        return new Movement(
                EntryType.RELEASE,
                LotChange.given(event.returned()),
                Credits.NONE,
                new Balance(event.availableAfter(), event.heldAfter()),
                Trace.ofHold(event.holdId(), event.taskId(), GivenBack.NOT_DELIVERED));
    }

    private static Movement released(HoldReleased event) {
        return new Movement(
                EntryType.RELEASE,
                LotChange.given(event.returned()),
                Credits.NONE,
                new Balance(event.availableAfter(), event.heldAfter()),
                Trace.ofHold(event.holdId(), event.taskId(), GivenBack.because(event.cause())));
    }

    private static Movement expired(HoldExpired event) {
        return new Movement(
                EntryType.RELEASE,
                LotChange.given(event.returned()),
                Credits.NONE,
                new Balance(event.availableAfter(), event.heldAfter()),
                Trace.ofHold(event.holdId(), event.taskId(), GivenBack.HOLD_EXPIRED));
    }

    private static Movement lapsed(LotExpired event) {
        return new Movement(
                EntryType.EXPIRY,
                LotChange.taken(Allocation.of(event.lotId(), event.amount())),
                Credits.NONE,
                new Balance(event.availableAfter(), event.heldAfter()),
                Trace.ofLot(event.lotId(), null));
    }
}
