package dev.easel.command.credits;

import static java.util.Objects.requireNonNull;

import dev.easel.api.credits.Allocation;
import dev.easel.api.credits.Balance;
import dev.easel.api.credits.Credits;
import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.HoldState;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.Spending;
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
import dev.easel.engine.Snapshotted;
import java.time.Instant;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What a ledger knows, from its events or from a snapshot. What it makes of commands is in {@link CreditLedger}. */
abstract class LedgerState implements Snapshotted {

    private static final int MARKS_PER_THING = 64;
    private static final long UNWRITTEN = 0;

    @AggregateIdentifier
    @Nullable
    LedgerId id;

    final int most;
    Balance balance = new Balance(Credits.NONE, Credits.NONE);
    Lots lots = Lots.NONE;
    Holds holds = Holds.none();
    Grants grants = Grants.NONE;
    Corrections corrections = Corrections.NONE;
    boolean frozen;

    @Nullable
    Spending spending;

    /** @param most how many of the things of a kind that are over it remembers as they were */
    LedgerState(int most) {
        this.most = most;
    }

    LedgerState(LedgerSnapshot snapshot, int most) {
        this(most);
        id = snapshot.ledgerId();
        balance = snapshot.balance();
        lots = snapshot.lots();
        holds = Holds.of(snapshot.open(), snapshot.ended());
        grants = snapshot.grants();
        corrections = snapshot.corrections();
        frozen = snapshot.frozen();
        spending = snapshot.spending();
    }

    @Override
    public LedgerSnapshot snapshot() {
        return new LedgerSnapshot(requireNonNull(id), balance, lots, holds, grants, corrections, frozen, spending);
    }

    @Override
    public int extent() {
        var marks = holds.ended().forgotten() + grants.memory().forgotten() + corrections.forgotten();
        return holds.open().size() + lots.inBurnOrder().size() + marks / MARKS_PER_THING;
    }

    @EventSourcingHandler
    void evolve(LedgerOpened event) {
        id = event.ledgerId();
    }

    @EventSourcingHandler
    void evolve(CreditsGranted event, @SequenceNumber long sequence) {
        balance = new Balance(event.availableAfter(), event.heldAfter());
        lots = lots.with(event.lot());
        grants = grants.with(event, sequence, most);
    }

    @EventSourcingHandler
    void evolve(CreditsHeld event, @SequenceNumber long sequence, @Timestamp Instant at) {
        balance = new Balance(event.availableAfter(), event.heldAfter());
        lots = lots.take(event.taken());
        spending = spending == null
                ? null
                : spending.held(event.holdId(), event.taken().total(), at);
        holds.place(Hold.of(event, sequence));
    }

    @EventSourcingHandler
    void evolve(HoldExtended event) {
        holds.extend(event.holdId(), event.expiresAt());
    }

    @EventSourcingHandler
    void evolve(HoldCaptured event, @SequenceNumber long sequence) {
        balance = new Balance(event.availableAfter(), event.heldAfter());
        lots = lots.spend(event.captured()).giveBack(event.returned());
        count(event.holdId(), event.returned());
        holds = holds.end(event.holdId(), HoldState.CAPTURED, event.captured(), sequence, most);
    }

    @EventSourcingHandler
    void evolve(HoldReleased event, @SequenceNumber long sequence) {
        balance = new Balance(event.availableAfter(), event.heldAfter());
        lots = lots.giveBack(event.returned());
        count(event.holdId(), event.returned());
        holds = holds.end(event.holdId(), HoldState.RELEASED, Allocation.NOTHING, sequence, most);
    }

    @EventSourcingHandler
    void evolve(HoldExpired event, @SequenceNumber long sequence) {
        balance = new Balance(event.availableAfter(), event.heldAfter());
        lots = lots.giveBack(event.returned());
        count(event.holdId(), event.returned());
        holds = holds.end(event.holdId(), HoldState.EXPIRED, Allocation.NOTHING, sequence, most);
    }

    @EventSourcingHandler
    void evolve(LotExpired event) {
        balance = new Balance(event.availableAfter(), event.heldAfter());
        lots = lots.expire(event.lotId(), event.amount());
    }

    @EventSourcingHandler
    void evolve(CreditsDeducted event, @SequenceNumber long sequence) {
        balance = new Balance(event.availableAfter(), event.heldAfter());
        lots = lots.deduct(event.taken());
        corrections = corrections.with(event, sequence, most);
    }

    @EventSourcingHandler
    void evolve(CaptureRefunded event, @SequenceNumber long sequence) {
        balance = new Balance(event.availableAfter(), event.heldAfter());
        lots = lots.restore(event.returned());
        corrections = corrections.with(event, sequence, most);
    }

    @EventSourcingHandler
    void evolve(LedgerFrozen event) {
        frozen = true;
    }

    @EventSourcingHandler
    void evolve(LedgerUnfrozen event) {
        frozen = false;
    }

    @EventSourcingHandler
    void evolve(SpendingLimitSet event) {
        var limit = event.limit();
        spending = limit == null ? null : spending == null ? Spending.of(limit) : spending.under(limit);
    }

    /** What came back was not spent. */
    private void count(HoldId hold, Allocation returned) {
        spending = spending == null ? null : spending.ended(hold, returned.total());
    }

    /** What a rehearsal applies: it is written nowhere, and so has no number. */
    void remember(LedgerEvent event) {
        switch (event) {
            case LedgerOpened it -> evolve(it);
            case CreditsGranted it -> evolve(it, UNWRITTEN);
            case CreditsDeducted it -> evolve(it, UNWRITTEN);
            case CreditsHeld it -> evolve(it, UNWRITTEN, Instant.EPOCH);
            case HoldExtended it -> evolve(it);
            case HoldCaptured it -> evolve(it, UNWRITTEN);
            case CaptureRefunded it -> evolve(it, UNWRITTEN);
            case HoldReleased it -> evolve(it, UNWRITTEN);
            case HoldExpired it -> evolve(it, UNWRITTEN);
            case LotExpired it -> evolve(it);
            case LedgerFrozen it -> evolve(it);
            case LedgerUnfrozen it -> evolve(it);
            case SpendingLimitSet it -> evolve(it);
        }
    }
}
