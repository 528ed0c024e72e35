package dev.easel.command.credits;

import dev.easel.api.IdempotencyMismatch;
import dev.easel.api.NotFound;
import dev.easel.api.Refusal;
import dev.easel.api.credits.Allocation;
import dev.easel.api.credits.Credits;
import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.HoldState;
import dev.easel.api.credits.Lot;
import dev.easel.api.credits.LotId;
import dev.easel.api.credits.commands.AdjustCredits;
import dev.easel.api.credits.commands.AffirmHold;
import dev.easel.api.credits.commands.CaptureHold;
import dev.easel.api.credits.commands.ExpireHold;
import dev.easel.api.credits.commands.ExpireLot;
import dev.easel.api.credits.commands.ExtendHold;
import dev.easel.api.credits.commands.FreezeLedger;
import dev.easel.api.credits.commands.GrantCredits;
import dev.easel.api.credits.commands.HoldCredits;
import dev.easel.api.credits.commands.InspectLedger;
import dev.easel.api.credits.commands.LedgerCommand;
import dev.easel.api.credits.commands.OpenLedger;
import dev.easel.api.credits.commands.RefundCapture;
import dev.easel.api.credits.commands.Rehearse;
import dev.easel.api.credits.commands.ReleaseHold;
import dev.easel.api.credits.commands.ReplacePlanAllowance;
import dev.easel.api.credits.commands.SetSpendingLimit;
import dev.easel.api.credits.commands.UnfreezeLedger;
import dev.easel.api.credits.events.CreditsGranted;
import dev.easel.api.credits.events.CreditsHeld;
import dev.easel.api.credits.events.HoldCaptured;
import dev.easel.api.credits.events.HoldExpired;
import dev.easel.api.credits.events.HoldExtended;
import dev.easel.api.credits.events.HoldReleased;
import dev.easel.api.credits.events.LedgerEvent;
import dev.easel.api.credits.events.LotExpired;
import dev.easel.api.credits.refusals.HoldEnded;
import dev.easel.api.credits.refusals.LedgerIsFrozen;
import dev.easel.api.credits.refusals.NotEnoughCredits;
import dev.easel.api.credits.refusals.OverCapture;
import dev.easel.command.credits.CountedCredits.Credit;
import dev.easel.command.credits.CountedCredits.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a ledger should do, in the plainest way: every single credit is a thing that is moved from place to place. */
final class CountedLedger {

    private final CountedCredits credits = new CountedCredits();
    private final Map<LotId, Lot> lots = new HashMap<>();
    private final Map<HoldId, CountedHold> holds = new HashMap<>();
    private final List<LedgerEvent> events = new ArrayList<>();
    private final CountedSpending spending = new CountedSpending(this);
    private final CountedCorrections corrections = new CountedCorrections(this, credits);

    /** What happens; or why it is refused, with nothing done. */
    Object ask(LedgerCommand command) {
        events.clear();
        var refusal =
                switch (command) {
                    case OpenLedger _, AffirmHold _, InspectLedger _, Rehearse _ -> null;
                    case GrantCredits grant -> grant(grant);
                    case ReplacePlanAllowance replace -> replace(replace);
                    case HoldCredits hold -> hold(hold);
                    case ExtendHold extend -> extend(extend);
                    case CaptureHold capture -> capture(capture);
                    case ReleaseHold release -> release(release);
                    case ExpireHold expire -> expire(expire);
                    case ExpireLot expire -> expire(expire);
                    case AdjustCredits adjust -> corrections.adjust(adjust);
                    case RefundCapture refund -> corrections.refund(refund);
                    case SetSpendingLimit limit -> spending.set(limit);
                    case FreezeLedger freeze -> corrections.freeze(freeze);
                    case UnfreezeLedger unfreeze -> corrections.unfreeze(unfreeze);
                };
        return refusal == null ? List.copyOf(events) : refusal;
    }

    Credits free() {
        return credits.count(Place.FREE);
    }

    Credits held() {
        return credits.count(Place.HELD);
    }

    void happens(LedgerEvent event) {
        events.add(event);
    }

    void come(Lot lot) {
        lots.put(lot.lotId(), lot);
        credits.come(lot);
    }

    @Nullable
    CountedHold hold(HoldId id) {
        return holds.get(id);
    }

    private @Nullable Refusal replace(ReplacePlanAllowance command) {
        if (!lots.containsKey(command.lot().lotId())) {
            credits.inBurnOrder().stream()
                    .filter(lot -> !credits.isUsedUp(lot) && !credits.isEnded(lot) && credits.isOver(lot, command.at()))
                    .forEach(this::lapse);
        }
        return grant(new GrantCredits(command.ledgerId(), command.lot(), command.reason(), command.at()));
    }

    private @Nullable Refusal grant(GrantCredits command) {
        var lot = command.lot();
        var known = lots.putIfAbsent(lot.lotId(), lot);
        if (known != null) {
            return known.amount().equals(lot.amount())
                    ? null
                    : new IdempotencyMismatch(lot.lotId().value());
        }
        credits.come(lot);
        events.add(new CreditsGranted(command.ledgerId(), lot, command.reason(), free(), held()));
        return null;
    }

    private @Nullable Refusal hold(HoldCredits command) {
        var known = holds.get(command.holdId());
        if (known != null) {
            return known.asked.amount().equals(command.amount())
                    ? null
                    : new IdempotencyMismatch(command.holdId().value());
        }
        if (corrections.isFrozen()) {
            return new LedgerIsFrozen(command.ledgerId());
        }
        var reached = spending.refuses(command);
        if (reached != null) {
            return reached;
        }
        var offered = credits.offered(command.at());
        if (offered.size() < command.amount().units()) {
            return new NotEnoughCredits(command.ledgerId(), command.amount(), Credits.credits(offered.size()));
        }
        var taken = offered.subList(0, (int) command.amount().units());
        credits.lay(taken, Place.HELD);
        holds.put(command.holdId(), new CountedHold(command, taken));
        spending.held(command.holdId(), command.amount());
        events.add(new CreditsHeld(
                command.ledgerId(),
                command.holdId(),
                CountedCredits.byLot(taken),
                command.purpose(),
                command.expiresAt(),
                free(),
                held()));
        return null;
    }

    private @Nullable Refusal extend(ExtendHold command) {
        var hold = holds.get(command.holdId());
        if (hold == null) {
            return new NotFound("Hold");
        }
        if (hold.state != HoldState.OPEN) {
            return new HoldEnded(command.holdId(), hold.state);
        }
        if (command.expiresAt().isAfter(hold.ends)) {
            hold.ends = command.expiresAt();
            events.add(new HoldExtended(command.ledgerId(), command.holdId(), command.expiresAt()));
        }
        return null;
    }

    private @Nullable Refusal capture(CaptureHold command) {
        var hold = holds.get(command.holdId());
        if (hold == null || hold.state != HoldState.OPEN) {
            return hold == null ? new NotFound("Hold") : null;
        }
        if (command.amount().units() > hold.credits.size()) {
            return new OverCapture(command.holdId(), command.amount(), Credits.credits(hold.credits.size()));
        }
        var spent = hold.credits.subList(0, (int) command.amount().units());
        var back = hold.credits.subList(spent.size(), hold.credits.size());
        credits.lay(spent, Place.SPENT);
        hold.spent.addAll(spent);
        credits.lay(back, Place.FREE);
        hold.state = HoldState.CAPTURED;
        spending.ended(command.holdId(), back.size());
        events.add(new HoldCaptured(
                command.ledgerId(),
                command.holdId(),
                hold.asked.purpose().taskId(),
                CountedCredits.byLot(spent),
                CountedCredits.byLot(back),
                free(),
                held()));
        lapse(back, command.at());
        return null;
    }

    private @Nullable Refusal release(ReleaseHold command) {
        var hold = holds.get(command.holdId());
        if (hold == null || hold.state != HoldState.OPEN) {
            return hold == null ? new NotFound("Hold") : null;
        }
        var task = hold.asked.purpose().taskId();
        var back = giveBack(hold, HoldState.RELEASED);
        events.add(new HoldReleased(command.ledgerId(), command.holdId(), task, back, command.cause(), free(), held()));
        lapse(hold.credits, command.at());
        return null;
    }

    private @Nullable Refusal expire(ExpireHold command) {
        var hold = holds.get(command.holdId());
        if (hold == null || hold.state != HoldState.OPEN || command.at().isBefore(hold.ends)) {
            return hold == null ? new NotFound("Hold") : null;
        }
        var task = hold.asked.purpose().taskId();
        var back = giveBack(hold, HoldState.EXPIRED);
        events.add(new HoldExpired(command.ledgerId(), command.holdId(), task, back, free(), held()));
        lapse(hold.credits, command.at());
        return null;
    }

    private Allocation giveBack(CountedHold hold, HoldState how) {
        credits.lay(hold.credits, Place.FREE);
        hold.state = how;
        spending.ended(hold.asked.holdId(), hold.credits.size());
        return CountedCredits.byLot(hold.credits);
    }

    private @Nullable Refusal expire(ExpireLot command) {
        var lot = lots.get(command.lotId());
        if (lot == null) {
            return new NotFound("Lot");
        }
        if (!credits.isUsedUp(lot) && !credits.isEnded(lot) && credits.isOver(lot, command.at())) {
            lapse(lot);
        }
        return null;
    }

    void lapse(List<Credit> back, Instant at) {
        var touched = new LinkedHashSet<Lot>();
        back.forEach(credit -> touched.add(credit.lot())); // in burn order, as they were taken
        touched.stream().filter(lot -> credits.isOver(lot, at)).forEach(this::lapse);
    }

    private void lapse(Lot lot) {
        var lapsed = Credits.credits(credits.end(lot).size());
        events.add(new LotExpired(Ledgers.LEDGER, lot.lotId(), lapsed, free(), held()));
    }
}
